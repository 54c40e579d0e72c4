package org.sockscore.reports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * The frozen result document of one submission in one role.
 *
 * @param seed what every random value was drawn from; the same seed gives the same run
 * @param language the language of its sentences
 * @param isolation {@code bubblewrap} or {@code none}
 * @param observation {@code proof} or {@code portable}: how the end of a wait was told
 * @param verdict the worst of the cases
 */
public record Scorecard(
    String schema,
    String harnessVersion,
    long seed,
    Language language,
    AssignmentInfo assignment,
    SubmissionInfo submission,
    String isolation,
    String observation,
    Instant startedAt,
    long durationMillis,
    Verdict verdict,
    int points,
    int maxPoints,
    List<CaseResult> cases) {
  public static final String SCHEMA = "sockscore/scorecard/v1";

  public Scorecard {
    cases = List.copyOf(cases);
  }

  /** What was set. */
  public record AssignmentInfo(String id, String title, Role role) {}

  /**
   * What was handed in.
   *
   * @param sha256 of the names and contents of all its files, lower-case hexadecimal
   */
  public record SubmissionInfo(
      String id, String path, String language, @JsonProperty("sha256") String sha256) {}
}
