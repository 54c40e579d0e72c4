package org.sockscore.assignment;

import org.sockscore.reports.Language;
import org.sockscore.reports.Localized;

/** Feeds assignment files: each is an assignment, or its mistakes are told with their places. */
public final class AssignmentFuzz {
  private AssignmentFuzz() {}

  /** What Jazzer calls. */
  public static void fuzzerTestOneInput(byte[] data) {
    try {
      AssignmentLoader.parse("assignment.yaml", data, new Localized("", ""));
    } catch (AssignmentException e) {
      for (Language language : Language.values()) {
        if (!e.render(language).contains("assignment.yaml")) {
          throw new AssertionError(e.render(language), e);
        }
      }
    }
  }
}
