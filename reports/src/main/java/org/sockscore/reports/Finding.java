package org.sockscore.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was found, told to the student.
 *
 * @param code the stable name
 * @param message one or two sentences in the language of the scorecard
 * @param expected what was expected, bytes made visible
 * @param observed what came, bytes made visible, with a caret under the first difference on a line
 *     of its own
 * @param hint the likely cause, in the words of the lesson
 * @param event index into the transcript of the case of the event that shows it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Finding(
    FindingCode code,
    String message,
    @Nullable String expected,
    @Nullable String observed,
    @Nullable String hint,
    @Nullable Integer event) {}
