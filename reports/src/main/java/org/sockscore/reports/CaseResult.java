package org.sockscore.reports;

import java.util.List;

/**
 * What came of one test case.
 *
 * @param requirement what the program must do, in one sentence
 * @param points reached; from 0 to {@code maxPoints}
 * @param findings for FAIL at least one; for PASS remarks, mostly none
 * @param reproduce a shell command that shows the same by hand
 * @param transcript of all runs of the case, one after the other; a {@code note} of the harness
 *     starts each
 */
public record CaseResult(
    String id,
    String title,
    String requirement,
    Verdict verdict,
    int points,
    int maxPoints,
    long durationMillis,
    List<Finding> findings,
    String reproduce,
    List<TranscriptEvent> transcript) {
  public CaseResult {
    findings = List.copyOf(findings);
    transcript = List.copyOf(transcript);
  }
}
