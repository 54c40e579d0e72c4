package org.sockscore.judge;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sockscore.assignment.Transport;

/** A socket on which the program was seen waiting, as the text of a {@code listen} event has it. */
record Listening(Transport transport, String address, int port) {
  /** Linux hands out ports from here on when a program asks for none. */
  private static final int FIRST_EPHEMERAL = 32_768;

  private static final Pattern FORM = Pattern.compile("(tcp|udp) (?:(.*):)?(\\d{1,5})");

  /** Reads {@code tcp 0.0.0.0:8809}, {@code tcp [::1]:8809} or {@code tcp 8809}. */
  static Optional<Listening> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String address = form.group(2) == null ? "0.0.0.0" : form.group(2).replaceAll("[\\[\\]]", "");
    Transport transport = Transport.valueOf(form.group(1).toUpperCase(Locale.ROOT));
    return Optional.of(new Listening(transport, address, Integer.parseInt(form.group(3))));
  }

  /** The same port at another address. */
  Listening on(String elsewhere) {
    return new Listening(transport, elsewhere, port);
  }

  boolean isAt(Listening wanted) {
    return transport == wanted.transport && port == wanted.port;
  }

  /** Whether a client that speaks IPv4 can reach it. */
  boolean speaksIpv4() {
    return address.indexOf(':') < 0 || address.equals("::") || address.startsWith("::ffff:");
  }

  /** Whether the system, not the program, seems to have chosen the port. */
  boolean isEphemeral() {
    return port >= FIRST_EPHEMERAL;
  }

  /** Whether the port is {@code wanted} with its two bytes exchanged: htons is missing. */
  boolean isSwapped(int wanted) {
    return port == ((wanted & 0xff) << 8 | wanted >> 8);
  }
}
