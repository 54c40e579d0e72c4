package org.sockscore.grade;

import java.util.Optional;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.Scorecard.SubmissionInfo;

/**
 * A program that is ready to meet others, or what keeps it from that.
 *
 * @param run starts it, each time in a fresh box; empty if it cannot be started
 * @param obstacle why it cannot be started; empty if it can
 * @param key the same for the same program, and for no other
 */
record Competitor(
    SubmissionInfo info, Optional<BoxedRun> run, Optional<CaseResult> obstacle, String key) {}
