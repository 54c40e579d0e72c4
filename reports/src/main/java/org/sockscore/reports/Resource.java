package org.sockscore.reports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a box limits. */
public enum Resource {
  /** Processes and threads alive at once; a count. */
  PROCESSES,
  /** Memory of the whole process tree; bytes. */
  MEMORY,
  /** Processor time of the whole process tree; milliseconds. */
  CPU,
  /** Size of any one file; bytes. */
  FILE_SIZE,
  /** Size of all files that it stores together; bytes. */
  FOLDER_SIZE,
  /** Files and folders that it makes; a count. */
  FILES,
  /** What is written to standard output and standard error together; bytes. */
  OUTPUT;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @JsonValue
  public String word() {
    return word;
  }

  @JsonCreator
  static Resource of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
