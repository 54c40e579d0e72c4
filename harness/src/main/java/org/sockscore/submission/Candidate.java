package org.sockscore.submission;

import org.sockscore.reports.Role;

/**
 * A program found among the files.
 *
 * @param entry the file it starts in
 * @param part the class in that file, where a file may hold several programs; else empty
 * @param language in words
 * @param evidence which side it is on, by its code and its name
 * @param preferred whether the files themselves name it as the one to start
 * @param planner how it is built and started; asked only of the one that is chosen, since it needs
 *     the tools
 */
record Candidate(
    String entry,
    String part,
    String language,
    Evidence evidence,
    boolean preferred,
    Planner planner) {

  /** Makes the plan of a candidate. */
  interface Planner {
    Plan plan(Toolchain tools, Role role) throws SubmissionProblem;
  }

  static Candidate of(String entry, String language, Evidence evidence, Planner planner) {
    return inside(entry, "", language, evidence, planner);
  }

  /** The program {@code part} of the file {@code entry}. */
  static Candidate inside(
      String entry, String part, String language, Evidence evidence, Planner planner) {
    Evidence name = Evidence.ofName(part.isEmpty() ? entry : part);
    return new Candidate(entry, part, language, evidence.plus(name), false, planner);
  }

  Candidate preferredIf(boolean named) {
    return new Candidate(entry, part, language, evidence, named, planner);
  }

  boolean mayBe(Role role) {
    return evidence.roles().contains(role);
  }

  boolean isCalled(Role role) {
    return Evidence.ofName(part.isEmpty() ? entry : part).roles().contains(role);
  }

  /** As it appears in a list to choose from. */
  String shown() {
    return Shown.name(part.isEmpty() ? entry : entry + " (" + part + ")");
  }
}
