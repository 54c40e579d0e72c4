package org.sockscore.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.sockscore.grade.AtomicFile;
import org.sockscore.grade.OutputProblem;
import org.sockscore.reports.Role;

/** Where a report goes: a file, or {@code -} for standard output. */
record ReportFile(String name) {
  static final ReportFile STANDARD_OUTPUT = new ReportFile("-");

  /**
   * {@code card-client.json} beside {@code card.json}: where there are several, each has its own.
   */
  ReportFile of(Role role) {
    int dot = name.lastIndexOf('.');
    int end = dot > name.lastIndexOf('/') + 1 ? dot : name.length();
    return equals(STANDARD_OUTPUT)
        ? this
        : new ReportFile(name.substring(0, end) + "-" + role.word() + name.substring(end));
  }

  void check() throws OutputProblem {
    if (!equals(STANDARD_OUTPUT)) {
      AtomicFile.check(Path.of(name));
    }
  }

  /** In UTF-8. */
  void write(String text, Surroundings around) throws OutputProblem {
    write(text.getBytes(StandardCharsets.UTF_8), around);
  }

  void write(byte[] content, Surroundings around) throws OutputProblem {
    if (equals(STANDARD_OUTPUT)) {
      around.out().write(content, 0, content.length);
      around.out().flush();
    } else {
      AtomicFile.write(Path.of(name), content);
    }
  }
}
