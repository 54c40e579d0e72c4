package org.sockscore.driver;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.sockscore.assignment.Script;
import org.sockscore.reports.EventKind;

/**
 * Closes our side of connections that a client has shut down, as soon as the script has nothing
 * more to say there: so does every server that reads to the end. There are clients that end only
 * then, such as Node's after {@code end()}, or one in C that reads until zero bytes come.
 */
final class Farewells {
  private final @Nullable Script script;
  private final Recorder recorder;

  private Farewells(@Nullable Script script, Recorder recorder) {
    this.script = script;
    this.recorder = recorder;
  }

  /** Where {@code script} is all that is said. */
  static Farewells after(Script script, Recorder recorder) {
    return new Farewells(script, recorder);
  }

  /** Where somebody else decides what is said, and closes. */
  static Farewells byOthers(Recorder recorder) {
    return new Farewells(null, recorder);
  }

  void say(Collection<Peer> peers) {
    if (script == null) {
      return;
    }
    for (Peer peer : peers) {
      if (peer.awaitsFarewell() && script.lastWordOf(peer.name) < recorder.step()) {
        peer.shutOutput();
        recorder.peer(peer.name, EventKind.CLOSE, "FIN");
      }
    }
  }
}
