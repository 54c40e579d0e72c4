package org.sockscore.assignment;

import java.util.Locale;

/** How bytes travel. */
public enum Transport {
  TCP,
  UDP;

  /** The word used in assignment files and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
