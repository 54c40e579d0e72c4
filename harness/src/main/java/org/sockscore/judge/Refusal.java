package org.sockscore.judge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the languages tell that a connection was refused, where nobody catches it. */
enum Refusal {
  PYTHON("ConnectionRefusedError"),
  JAVA("java\\.net\\.ConnectException"),
  RUST("kind: ConnectionRefused"),
  GO("dial (?:tcp|udp)\\b.*refused"),
  NODE("connect ECONNREFUSED");

  private final Pattern words;

  Refusal(String words) {
    this.words = Pattern.compile(words);
  }

  /** The language that speaks in {@code output}. */
  static Optional<Refusal> in(String output) {
    return Arrays.stream(values())
        .filter(refusal -> refusal.words.matcher(output).find())
        .findFirst();
  }

  /** The key of its hint, without {@code .hint}. */
  String key() {
    return "words.refused." + name().toLowerCase(Locale.ROOT);
  }
}
