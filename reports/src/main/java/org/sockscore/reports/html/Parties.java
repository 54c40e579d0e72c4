package org.sockscore.reports.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sockscore.reports.Messages;
import org.sockscore.reports.PlainText;
import org.sockscore.reports.TranscriptEvent;

/**
 * Who takes part in an exchange: each peer has a lifeline at the left of the program's. Where there
 * are many peers, those after the first few share the last one.
 */
record Parties(List<String> peers, int lifelines, Messages words) {
  private static final int MOST_LIFELINES = 5;

  private static final String ONLY_SERVER = "server";

  /** The grid lines 1 to 3 bound the time and the space beside it. */
  private static final int FIRST_LINE = 3;

  static Parties of(List<TranscriptEvent> transcript, Messages words) {
    List<String> peers =
        transcript.stream().map(TranscriptEvent::peer).filter(Objects::nonNull).distinct().toList();
    return new Parties(peers, Math.min(peers.size(), MOST_LIFELINES), words);
  }

  /** The columns between the first lifeline and the program's; at least one. */
  int lanes() {
    return Math.max(1, lifelines);
  }

  List<Ladder.Party> drawn() {
    List<Ladder.Party> parties = new ArrayList<>();
    for (int i = 0; i < lifelines; i++) {
      parties.add(new Ladder.Party(heading(i), "peer", FIRST_LINE + i));
    }
    parties.add(new Ladder.Party(words.format("party.program"), "program", programLine()));
    return parties;
  }

  /** The columns that an arrow between {@code peer} and the program spans. */
  String between(String peer) {
    return line(peer) + " / " + programLine();
  }

  /** The column of the notes on the program. */
  String beside() {
    return programLine() + " / " + (programLine() + 1);
  }

  /** Whether {@code peer} has to be named, since its lifeline is not its own. */
  boolean sharesLifeline(String peer) {
    return peers.size() > lifelines && peers.indexOf(peer) >= lifelines - 1;
  }

  /** What {@code peer} is called; the only one that a client has has no name of its own. */
  String name(String peer) {
    return peer.equals(ONLY_SERVER) ? words.format("party.server") : PlainText.line(peer);
  }

  private int line(String peer) {
    return FIRST_LINE + Math.max(0, Math.min(peers.indexOf(peer), lifelines - 1));
  }

  private int programLine() {
    return FIRST_LINE + lanes();
  }

  private String heading(int index) {
    boolean shared = index == lifelines - 1 && peers.size() > lifelines;
    return shared
        ? words.format("party.others", peers.size() - lifelines + 1)
        : name(peers.get(index));
  }
}
