package org.sockscore.driver;

import java.util.Collection;
import org.sockscore.assignment.Script;
import org.sockscore.reports.EventKind;

/**
 * Closes our side of connections that a client has shut down, as soon as the script has nothing
 * more to say there: so does every server that reads to the end. There are clients that end only
 * then, such as Node's after {@code end()}, or one in C that reads until zero bytes come.
 */
final class Farewells {
  private final Script script;
  private final Recorder recorder;

  Farewells(Script script, Recorder recorder) {
    this.script = script;
    this.recorder = recorder;
  }

  void say(Collection<Peer> peers) {
    for (Peer peer : peers) {
      if (peer.awaitsFarewell() && script.lastWordOf(peer.name) < recorder.step()) {
        peer.shutOutput();
        recorder.peer(peer.name, EventKind.CLOSE, "FIN");
      }
    }
  }
}
