package org.sockscore.sandbox;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sockscore.assignment.Endpoint;
import org.sockscore.reports.Role;

/**
 * What a box is for.
 *
 * @param folder the working folder of the program, a copy: where root of the machine grades, all of
 *     it is made another user's
 * @param writable whether the program may write there (builds); else it sees it read-only
 * @param toolFolders folders outside {@code folder} that its interpreter or compiler lives in and
 *     that are not part of the system ({@code /usr}); seen read-only at the same path
 * @param endpoint where it is to meet the harness, so that without isolation no two programs want
 *     it at once; null for builds
 * @param role who listens there: the program, a server, or the harness for a client
 */
public record BoxSpec(
    Path folder,
    boolean writable,
    List<Path> toolFolders,
    @Nullable Endpoint endpoint,
    Role role,
    Limits limits) {
  public BoxSpec {
    toolFolders = List.copyOf(toolFolders);
  }
}
