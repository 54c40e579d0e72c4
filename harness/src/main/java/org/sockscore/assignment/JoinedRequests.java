package org.sockscore.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sockscore.reports.Bytes;

/**
 * Exchanges with one peer, put together: first all it sends, in one segment, then all it expects.
 * That is decidable only where each answer is a line.
 */
final class JoinedRequests {
  private final List<Step> joined = new ArrayList<>();
  private final List<Step> exchange = new ArrayList<>();
  private String peer = "";

  private JoinedRequests() {}

  static List<Step> in(List<Step> steps) {
    JoinedRequests requests = new JoinedRequests();
    steps.forEach(requests::take);
    requests.flush();
    return requests.joined;
  }

  private void take(Step step) {
    String name =
        step instanceof Step.Send send
            ? send.peer()
            : step instanceof Step.Expect expect && !lines(expect).isEmpty() ? expect.peer() : "";
    if (name.isEmpty() || !name.equals(peer)) {
      flush();
      peer = name;
    }
    if (name.isEmpty()) {
      joined.add(step);
    } else {
      exchange.add(step);
    }
  }

  private void flush() {
    List<Step.Send> sends = of(Step.Send.class);
    List<Step.Expect> expects = of(Step.Expect.class);
    if (sends.size() > 1) {
      Bytes all = sends.stream().map(Step.Send::all).reduce(Bytes.EMPTY, Bytes::plus);
      joined.add(new Step.Send(peer, List.of(all)));
      List<Bytes> lines = expects.stream().flatMap(it -> lines(it).stream()).toList();
      if (!lines.isEmpty()) {
        joined.add(new Step.Expect(peer, new Expectation.Lines(lines), false));
      }
    } else {
      joined.addAll(exchange);
    }
    exchange.clear();
    peer = "";
  }

  private <T extends Step> List<T> of(Class<T> kind) {
    return exchange.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<Bytes> lines(Step.Expect expect) {
    if (expect.expectation() instanceof Expectation.Text text) {
      return Stream.of(text.bytes()).toList();
    }
    return expect.expectation() instanceof Expectation.Lines lines ? lines.lines() : List.of();
  }
}
