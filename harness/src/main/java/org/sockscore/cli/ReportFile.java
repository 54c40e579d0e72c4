package org.sockscore.cli;

import java.nio.file.Path;
import org.sockscore.grade.AtomicFile;
import org.sockscore.grade.OutputProblem;

/** Where a report goes: a file, or {@code -} for standard output. */
record ReportFile(String name) {
  static final ReportFile STANDARD_OUTPUT = new ReportFile("-");

  void check() throws OutputProblem {
    if (!equals(STANDARD_OUTPUT)) {
      AtomicFile.check(Path.of(name));
    }
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
