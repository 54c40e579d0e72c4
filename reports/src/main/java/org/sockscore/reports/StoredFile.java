package org.sockscore.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found, once a program had ended, where it should have stored a file. The file may be
 * larger than anybody wants to keep, so it was compared with the files of the run as it was read.
 *
 * @param name the name that was looked for, seen from the program's folder
 * @param present whether there is a file of that name that was not handed in
 * @param bytes how long it is
 * @param file name of the file of the run that it is most like; absent if there is none
 * @param sameBytes how many of its bytes, from the first, are those of that file
 * @param excerptAt where in it {@code excerpt} begins
 * @param excerpt what is in it around the first byte that differs
 * @param others what else the program stored, at most a few
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoredFile(
    String name,
    boolean present,
    long bytes,
    @Nullable String file,
    long sameBytes,
    long excerptAt,
    @JsonProperty("excerpt") Bytes excerpt,
    List<Other> others) {
  public StoredFile {
    others = List.copyOf(others);
  }

  /** A file that nobody looked for. */
  public record Other(String name, long bytes) {}
}
