package org.sockscore.reports;

import java.util.List;

/**
 * What happened during one run of a program: facts only, in the order in which the harness learnt
 * of them.
 *
 * @param events in order
 * @param wantedEndpoint where the program was asked to listen, such as {@code tcp 8809}
 * @param isolated whether the program ran in a box of its own
 */
public record Transcript(List<TranscriptEvent> events, String wantedEndpoint, boolean isolated) {
  public Transcript {
    events = List.copyOf(events);
  }
}
