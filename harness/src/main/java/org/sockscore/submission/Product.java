package org.sockscore.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.Role;
import org.sockscore.reports.Termination;
import org.sockscore.submission.SubmissionProblem.Code;

/** The program that a student's own build made. */
final class Product {
  private Product() {}

  /** {@code built} with the one program for the submission's role in its launch command. */
  static BuildResult launch(BuildResult.Built built, Submission submission, Recipe recipe)
      throws SubmissionProblem, IOException {
    List<String> programs = programs(built.folder(), submission.role());
    if (programs.isEmpty()) {
      List<String> last = recipe.commands().get(recipe.commands().size() - 1);
      return new BuildResult.Failed(last, Bytes.EMPTY, new Termination.Exited(0));
    }
    if (programs.size() > 1) {
      throw new SubmissionProblem(
          Code.SEVERAL_PROGRAMS,
          Shown.names(programs),
          Shown.role(submission.role()),
          Shown.name(programs.get(0)));
    }
    return named(built, programs.get(0));
  }

  private static BuildResult named(BuildResult.Built built, String program) {
    String from = startFolder(built.launch());
    String name = Path.of(from).relativize(Path.of(program)).toString();
    List<String> launch =
        built.launch().stream().map(word -> word.replace(Plan.BUILT_PROGRAM, name)).toList();
    return new BuildResult.Built(built.folder(), launch);
  }

  /** The folder that {@link Plan#inFolder} starts the program in. */
  private static String startFolder(List<String> launch) {
    int option = launch.indexOf("-C");
    return option < 0 ? "" : launch.get(option + 1).substring(2);
  }

  private static List<String> programs(Path folder, Role role) throws IOException {
    List<String> names =
        FileTree.regularFiles(folder).stream()
            .filter(Files::isExecutable)
            .map(file -> FileTree.nameBelow(folder, file))
            .toList();
    HandedIn files = new HandedIn(folder, names, "");
    List<Candidate> candidates = new Executables().in(files);
    List<String> fitting =
        candidates.stream()
            .filter(c -> Executables.isExecutable(files, c.entry()) && c.mayBe(role))
            .map(Candidate::entry)
            .toList();
    return fitting.isEmpty() ? candidates.stream().map(Candidate::entry).toList() : fitting;
  }
}
