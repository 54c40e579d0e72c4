package org.sockscore.sandbox;

import java.nio.file.Path;
import java.util.Map;

/** Where the user's own files are. */
public final class HomeFolder {
  private HomeFolder() {}

  /**
   * The home folder that {@code environment} names. Java's {@code user.home} is that of the user
   * id, which is root's for everyone inside a user namespace.
   */
  public static Path of(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", "");
    return Path.of(home.startsWith("/") ? home : System.getProperty("user.home"));
  }

  /**
   * The folder for what can be made again: {@code $XDG_CACHE_HOME/sockscore} or {@code
   * ~/.cache/sockscore}.
   */
  public static Path cache(Map<String, String> environment) {
    String set = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path base = set.startsWith("/") ? Path.of(set) : of(environment).resolve(".cache");
    return base.resolve("sockscore");
  }
}
