package org.sockscore.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of sockscore, as its build says it. */
public final class HarnessVersion {
  private HarnessVersion() {}

  public static String get() {
    Properties build = new Properties();
    try (var in = HarnessVersion.class.getResourceAsStream("harness.properties")) {
      if (in == null) {
        throw new IllegalStateException("built without harness.properties");
      }
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version");
  }
}
