package org.sockscore.driver;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.net.URIAuthority;
import org.sockscore.assignment.GivenFile;
import org.sockscore.assignment.ResponseExpectation;
import org.sockscore.assignment.Step;
import org.sockscore.reports.Bytes;

/** Plays the steps of an HTTP client, which asks and goes where it is sent. */
final class Download {
  private static final int MOST_REDIRECTS = 5;

  private final Player player;
  private final Session session;
  private final Recorder recorder;
  private final Patience patience;
  private final URIAuthority server;
  private final List<GivenFile> files;

  /**
   * @param files what may come
   */
  Download(
      Player player,
      Session session,
      Recorder recorder,
      Patience patience,
      InetSocketAddress target,
      List<GivenFile> files) {
    this.player = player;
    this.session = session;
    this.recorder = recorder;
    this.patience = patience;
    this.server = new URIAuthority(target.getAddress().getHostAddress(), target.getPort());
    this.files = files;
  }

  /** True: what is expected next tells what became of it. */
  boolean ask(Step.Get step) {
    HttpExchange exchange = HttpExchange.get(step.target(), server, files);
    Bytes request = step.words().isEmpty() ? exchange.request() : step.words();
    ask(step.peer(), exchange, step.segments(request));
    return true;
  }

  private void ask(String name, HttpExchange exchange, List<Bytes> segments) {
    TcpPeer peer = (TcpPeer) player.peer(name);
    peer.speak(exchange);
    player.sendSegments(peer, segments, Optional.empty(), false);
  }

  /** Waits for the response, and closes once it is there. */
  boolean isRight(Step.ExpectResponse step) {
    ResponseExpectation expectation = step.expectation();
    Patience.Limits limits =
        expectation.not().isPresent() ? patience.forWhatMayCome() : patience.forWhatMustCome();
    HttpExchange exchange = answered(step.peer(), limits);
    for (int hop = 0; hop < MOST_REDIRECTS && expectation.followsRedirects(); hop++) {
      Optional<HttpExchange> next = Redirect.of(exchange, server, files);
      if (next.isEmpty() || !leaveFor(step.peer(), next.get())) {
        break;
      }
      exchange = answered(step.peer(), limits);
    }
    if (exchange.response().complete() || expectation.not().isPresent()) {
      player.settle(); // who learns of a close before its last write is done takes it for a failure
      player.close(new Step.Close(step.peer()));
    }
    return expectation.isMetBy(exchange.response(), files);
  }

  /** Waits, within {@code limits}, for the answer to the last request of {@code name}. */
  private HttpExchange answered(String name, Patience.Limits limits) {
    TcpPeer peer = (TcpPeer) player.peer(name);
    HttpPeer http = peer.http().orElseThrow();
    peer.readAgain();
    session.await(limits, http.exchange()::isOver);
    if (session.hasEnded()) {
      session.drain();
    }
    http.recordRest(peer);
    recorder.response(name, http.exchange().response());
    return http.exchange();
  }

  /** Asks {@code next} on a connection of its own; false if it cannot be made. */
  private boolean leaveFor(String name, HttpExchange next) {
    player.close(new Step.Close(name));
    boolean connected = player.connect(new Step.Connect(name));
    if (connected) {
      ask(name, next, List.of(next.request()));
    }
    return connected;
  }
}
