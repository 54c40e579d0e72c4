package org.sockscore.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.sockscore.reports.Language;

/** What a command said, and its exit status. */
record Spoken(int status, String out, String err) {
  /** Runs the command in this process. */
  static Spoken by(Language language, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings around =
        new Surroundings(print(out), print(err), System.getenv(), false, false, 80, language);
    int status = Main.run(around, List.of(arguments).stream().map(Object::toString).toList());
    return new Spoken(status, text(out), text(err));
  }

  static Spoken by(Object... arguments) {
    return by(Language.EN, arguments);
  }

  static Language languageOf(Map<String, String> environment) {
    return Surroundings.language(environment, "");
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
