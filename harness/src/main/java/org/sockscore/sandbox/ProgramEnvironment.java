package org.sockscore.sandbox;

import java.util.Map;
import java.util.TreeMap;

/** The white list: all that a program finds in its environment. */
final class ProgramEnvironment {
  /** Names the run that a process belongs to, so that it is found when it has left its family. */
  static final String RUN_MARK = "SOCKSCORE_RUN";

  private ProgramEnvironment() {}

  /**
   * The environment of a program whose home is {@code home} and that finds tools on {@code path}.
   *
   * @param runMark the value of {@link #RUN_MARK}
   */
  static Map<String, String> of(String home, String path, String runMark) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("HOME", home);
    environment.put("PATH", path);
    environment.put("LANG", "C.UTF-8");
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("USER", "student");
    environment.put("LOGNAME", "student");
    environment.put("TERM", "dumb");
    environment.put(RUN_MARK, runMark);
    // As on a student's screen: what is printed is written at once.
    environment.put("PYTHONUNBUFFERED", "1");
    environment.put("PYTHONDONTWRITEBYTECODE", "1");
    environment.put("PYTHONUTF8", "1");
    return environment;
  }
}
