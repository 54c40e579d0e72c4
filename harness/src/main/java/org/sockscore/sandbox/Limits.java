package org.sockscore.sandbox;

import java.time.Duration;

/**
 * What a program may use.
 *
 * @param processes processes and threads alive at once
 * @param memoryBytes memory of the whole tree
 * @param cpu processor time of the whole tree
 * @param fileBytes size of any one file
 * @param folderBytes what it stores on disk, where it may
 * @param files files and folders that it makes
 * @param outputBytes standard output and standard error together
 */
public record Limits(
    int processes,
    long memoryBytes,
    Duration cpu,
    long fileBytes,
    long folderBytes,
    int files,
    long outputBytes) {
  /**
   * For a run: an idle JVM has about 30 threads and 40 MB, a server of 200 clients with a thread
   * each 200 threads more.
   */
  public static final Limits RUN =
      new Limits(512, 768L << 20, Duration.ofSeconds(20), 64L << 20, 256L << 20, 2_000, 16L << 20);

  /** For a build: a C++ or Rust compiler may need 1 GB and a minute, and Go some 1 000 files. */
  public static final Limits BUILD =
      new Limits(512, 2L << 30, Duration.ofMinutes(2), 512L << 20, 1L << 30, 50_000, 8L << 20);
}
