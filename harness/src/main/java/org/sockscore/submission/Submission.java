package org.sockscore.submission;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sockscore.reports.Role;

/**
 * Files that were handed in, and what was found out about them.
 *
 * @param id the file or folder name as handed in
 * @param path as handed in
 * @param language in words, such as {@code Python 3}
 * @param sha256 of the names and contents of all its files, lower-case hexadecimal
 * @param folder a private copy of its files, never written to again
 * @param recipe how it is built, if it needs to be
 * @param launch the command that starts it, run in the folder; {@code {port}} stands for the port.
 *     Empty if it is known only after the build
 * @param toolFolders folders outside the system where its interpreter or compiler lives, such as a
 *     pyenv version
 * @param shadowing the file, if any, whose name hides a part of the standard library from the
 *     program, such as {@code socketserver.py}
 */
public record Submission(
    String id,
    Path path,
    String language,
    Role role,
    String sha256,
    Path folder,
    Optional<Recipe> recipe,
    List<String> launch,
    List<Path> toolFolders,
    Optional<String> shadowing) {
  public Submission {
    launch = List.copyOf(launch);
    toolFolders = List.copyOf(toolFolders);
  }
}
