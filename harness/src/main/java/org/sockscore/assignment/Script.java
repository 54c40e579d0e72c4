package org.sockscore.assignment;

import java.util.List;
import java.util.Optional;
import org.sockscore.reports.Bytes;

/**
 * Concrete steps to play against one run of a program.
 *
 * @param label what tells this run from the others of its case, such as {@code n = 561}; empty if
 *     it is the only one
 * @param under how it differs from the plain script of its case; empty if it is that
 */
public record Script(String label, List<Step> steps, Optional<Under> under) {
  /**
   * A perturbation of the whole script, or one cut only.
   *
   * @param text what is cut; empty where everything is perturbed
   * @param place after how many bytes of {@code text} the cut is
   */
  public record Under(Perturbation how, Bytes text, int place) {
    /** The character that the cut is inside of; empty if it is between two. */
    public String character() {
      int start = place;
      while (start > 0 && (text.at(start) & 0xc0) == 0x80) {
        start--;
      }
      int end = place;
      while (end < text.length() && (text.at(end) & 0xc0) == 0x80) {
        end++;
      }
      return end == place ? "" : text.slice(start, end).toUtf8();
    }
  }

  public Script {
    steps = List.copyOf(steps);
  }

  /** A plain script. */
  public Script(String label, List<Step> steps) {
    this(label, steps, Optional.empty());
  }

  /** Whether somebody sits at the program's keyboard. */
  public boolean usesKeyboard() {
    return steps.stream()
        .anyMatch(step -> step instanceof Step.Type || step instanceof Step.ExpectPrompt);
  }

  /** Whether keyboard, screen and standard error are to be one terminal. */
  public boolean needsTerminal() {
    return usesKeyboard()
        || steps.stream()
            .anyMatch(
                step ->
                    step instanceof Step.ExpectScreen
                        || step instanceof Step.ExpectTold
                        || step instanceof Step.ExpectComplaint);
  }
}
