package org.sockscore.assignment;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.sockscore.reports.Localized;
import org.sockscore.reports.Role;

/**
 * What a client and a server of one assignment must make of each other.
 *
 * @param requirement what they have to say to each other, in one or two sentences
 * @param template the script for a seed; the same one each time
 */
public record Duel(Localized requirement, LongFunction<DuelScript> template) {
  private static final Localized TITLE = new Localized("Duel", "Duel");

  /** What one side is judged by: worth no points. */
  public TestCase of(Role role) {
    return new TestCase(
        "duel",
        TITLE,
        requirement,
        0,
        List.of(),
        Optional.empty(),
        seed -> List.of(script(seed).of(role)));
  }

  /** The steps, with the values that are drawn from {@code seed}. */
  public DuelScript script(long seed) {
    return template.apply(seed);
  }
}
