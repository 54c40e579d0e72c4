package org.sockscore.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sockscore.reports.Bytes;

class PerturbationTest {
  private static final Step CONNECT = new Step.Connect("client");

  private static Step send(String... segments) {
    return new Step.Send("client", Stream.of(segments).map(Bytes::utf8).toList());
  }

  private static Step expect(String line) {
    return new Step.Expect("client", new Expectation.Text(Bytes.utf8(line)), false);
  }

  private static List<String> segments(Step step) {
    return ((Step.Send) step).segments().stream().map(Bytes::toUtf8).toList();
  }

  private static Script under(Perturbation how, Step... steps) {
    return how.applyTo(new Script("", List.of(steps))).orElseThrow();
  }

  @Test
  void eachByteIsASegmentOfItsOwn() {
    Script script = under(Perturbation.BYTE_BY_BYTE, CONNECT, send("ab", "c"), expect("ABC"));
    assertEquals(List.of("a", "b", "c"), segments(script.steps().get(1)));
    assertEquals(expect("ABC"), script.steps().get(2));
  }

  @Test
  void whatIsLongIsCutAtItsBeginningOnly() {
    Script script = under(Perturbation.BYTE_BY_BYTE, send("a".repeat(100_000)));
    assertEquals(256, ((Step.Send) script.steps().get(0)).segments().size());
  }

  @Test
  void onlyCharactersOfSeveralBytesAreCut() {
    Script script = under(Perturbation.INSIDE_CHARACTERS, send("été €"));
    List<Integer> lengths =
        ((Step.Send) script.steps().get(0)).segments().stream().map(Bytes::length).toList();
    assertEquals(List.of(1, 3, 3, 2), lengths);
    assertTrue(
        Perturbation.INSIDE_CHARACTERS.applyTo(new Script("", List.of(send("ete")))).isEmpty());
  }

  @Test
  void requestsAreJoinedAndTheirAnswersComeOneAfterTheOther() {
    Step other = new Step.Connect("other");
    Script script =
        under(
            Perturbation.ONE_SEGMENT,
            CONNECT,
            send("a\n"),
            expect("1"),
            send("b\n"),
            expect("2"),
            other,
            send("c\n"),
            expect("3"));
    assertEquals(
        List.of(
            CONNECT,
            send("a\nb\n"),
            new Step.Expect(
                "client", new Expectation.Lines(List.of(Bytes.utf8("1"), Bytes.utf8("2"))), false),
            other,
            send("c\n"),
            expect("3")),
        script.steps());
  }

  @Test
  void whatIsNoLineIsNotJoined() {
    Step exact = new Step.Expect("client", new Expectation.Exact(Bytes.utf8("1")), false);
    Script plain = new Script("", List.of(send("a"), exact, send("b"), exact));
    assertTrue(Perturbation.ONE_SEGMENT.applyTo(plain).isEmpty());
  }

  @Test
  void theEndOfSendingIsSaidAfterTheLastSend() {
    Script script =
        under(Perturbation.HALF_CLOSE, CONNECT, send("a"), expect("1"), send("b"), expect("2"));
    assertEquals(
        List.of(
            CONNECT,
            send("a"),
            expect("1"),
            ((Step.Send) send("b")).withFin(),
            new Step.HalfClose("client"),
            expect("2")),
        script.steps());
  }

  @Test
  void othersMayBeToldThatWhoSaidTheEndHasLeft() {
    RelayedLines lines = RelayedLines.of(List.of(Bytes.utf8("a")));
    Step relayed = new Step.ExpectRelayed("other", lines);
    Script script = under(Perturbation.HALF_CLOSE, send("a\n"), relayed, send("b\n"), relayed);
    assertEquals(
        List.of(
            send("a\n"),
            relayed,
            ((Step.Send) send("b\n")).withFin(),
            new Step.HalfClose("client"),
            new Step.ExpectRelayed("other", lines.amongNotices())),
        script.steps());
  }

  @Test
  void aResetStandsForAClose() {
    Script script =
        under(
            Perturbation.RESET,
            CONNECT,
            new Step.Close("client"),
            new Step.ExpectExit(OptionalInt.of(0)));
    assertEquals(List.of(CONNECT, new Step.Reset("client"), new Step.ExpectCalm()), script.steps());
  }

  @Test
  void smallerOnesAreCutOnceInsideCharactersFirst() {
    List<Script> smaller =
        Perturbation.smaller(under(Perturbation.BYTE_BY_BYTE, send("aéb"), expect("AÉB")));
    assertEquals(
        List.of(2, 1, 3), smaller.stream().map(it -> it.under().orElseThrow().place()).toList());
    assertEquals("é", smaller.get(0).under().orElseThrow().character());
    assertEquals("", smaller.get(1).under().orElseThrow().character());
    assertEquals(List.of("a", "éb"), segments(smaller.get(1).steps().get(0)));
  }

  @Test
  void aRequestIsCutLikeAnythingElseThatIsSent() {
    Script script = under(Perturbation.BYTE_BY_BYTE, new Step.Get("client", "/é"));
    Step.Get get = (Step.Get) script.steps().get(0);
    assertEquals(
        List.of("G", "E", "T"),
        get.segments(Bytes.utf8("GET")).stream().map(Bytes::toUtf8).toList());
    Script first = Perturbation.smaller(script).get(0);
    assertEquals(List.of(new Step.Get("client", "/é").cutAfter(List.of(1))), first.steps());
    assertEquals("GET /%C3%A9 HTTP/1.1\r\n", first.under().orElseThrow().text().toUtf8());
  }

  @Test
  void aRequestHasNoCharactersOfSeveralBytes() {
    Script plain = new Script("", List.of(new Step.Get("client", "/é")));
    assertTrue(Perturbation.INSIDE_CHARACTERS.applyTo(plain).isEmpty());
  }

  @Test
  void whatIsNotCutHasNoSmallerOnes() {
    Script reset = under(Perturbation.RESET, CONNECT, new Step.Close("client"));
    assertEquals(List.of(), Perturbation.smaller(reset));
    assertEquals(List.of(), Perturbation.smaller(new Script("", List.of(send("ab")))));
  }
}
