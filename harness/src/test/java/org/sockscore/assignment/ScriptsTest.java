package org.sockscore.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.Localized;
import org.sockscore.reports.Role;

class ScriptsTest {
  private static List<Script> scripts(String yaml, long seed) {
    try {
      return AssignmentLoader.parse(
              "sample.yaml", yaml.getBytes(StandardCharsets.UTF_8), new Localized("", ""))
          .exercise(Role.SERVER)
          .orElseThrow()
          .get(0)
          .scripts(seed);
    } catch (AssignmentException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Step> steps(String... steps) {
    return scripts(Sample.withSteps(steps), 1).get(0).steps();
  }

  private static String with(String extra, String... steps) {
    return Sample.withSteps(steps).replace("    points: 2\n", "    points: 2\n" + extra);
  }

  private static Expectation text(String text) {
    return new Expectation.Text(Bytes.utf8(text));
  }

  private static List<Bytes> segments(String... segments) {
    return List.of(segments).stream().map(Bytes::utf8).toList();
  }

  @Test
  void everyKeywordMakesItsStep() {
    assertEquals(
        List.of(
            new Step.ExpectListen(),
            new Step.Connect("client"),
            new Step.Send("client", segments("Hello")),
            new Step.Expect("client", text("HELLO")),
            new Step.ExpectSilence("client"),
            new Step.HalfClose("client"),
            new Step.ExpectClose("client"),
            new Step.Close("client"),
            new Step.Connect("alice"),
            new Step.Reset("alice"),
            new Step.ExpectExit(OptionalInt.of(0)),
            new Step.ExpectExit(OptionalInt.empty()),
            new Step.ExpectCalm(),
            new Step.ExpectScreen("Bonjour"),
            new Step.ExpectTold("greeting"),
            new Step.ExpectTold("greeting", List.of("error"), List.of("pas"))),
        steps(
            "expect-listen",
            "connect",
            "send: Hello",
            "expect: HELLO",
            "expect-silence",
            "half-close",
            "expect-close",
            "close",
            "{connect: , as: alice}",
            "{reset: , as: alice}",
            "expect-exit: 0",
            "expect-exit: any",
            "expect-calm",
            "expect-screen: Bonjour",
            "expect-told: greeting",
            "expect-told: {meaning: greeting, unlike: [error], never: [pas]}"));
  }

  @Test
  void keywordsAreTheNamesOfTheStepTypes() {
    List<String> types =
        List.of(Step.class.getPermittedSubclasses()).stream()
            .map(type -> type.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1"))
            .map(name -> name.toLowerCase(java.util.Locale.ROOT))
            .toList();
    assertEquals(types.stream().sorted().toList(), StepKeyword.words().stream().sorted().toList());
  }

  @Test
  void everyFormOfSendMakesItsBytes() {
    assertEquals(
        List.of(
            new Step.Connect("client"),
            new Step.Send("client", segments("17")),
            new Step.Send("client", segments("abab", "ab")),
            new Step.Send("client", List.of(Bytes.of(new byte[] {-1, 10}))),
            new Step.Send("client", segments("${x}\n"))),
        steps(
            "connect",
            "send: 17",
            "send: {text: ab, repeat: 3, cut-after: [4]}",
            "send: {hex: 'FF 0a'}",
            "send: \"$${x}\\n\""));
  }

  @Test
  void everyFormOfExpectMakesItsExpectation() {
    assertEquals(
        List.of(
            new Step.Connect("client"),
            new Step.Expect("client", text("abab")),
            new Step.Expect("client", new Expectation.Exact(Bytes.utf8("a"))),
            new Step.Expect("client", new Expectation.Exact(Bytes.utf8("é"))),
            new Step.Expect("client", new Expectation.Lines(segments("OK", "3"))),
            new Step.Expect("client", new Expectation.OneOf(List.of(text("T"), text("F")))),
            new Step.Expect("client", new Expectation.Anything()),
            new Step.Expect("client", text("ÉTÉÉTÉ"))),
        steps(
            "connect",
            "expect: {text: ab, repeat: 2}",
            "expect: {exact: a}",
            "expect: {hex: c3a9}",
            "expect: {lines: [OK, 3]}",
            "expect: {one-of: [T, F]}",
            "expect: {anything: true}",
            "expect: {reference: été, repeat: 2}"));
  }

  @Test
  void aCutMayFallInsideACharacter() {
    Step.Send send = (Step.Send) steps("connect", "send: {text: é, cut-after: [1]}").get(1);
    assertEquals(2, send.segments().size());
    assertEquals(Bytes.utf8("é"), send.all());
  }

  @Test
  void everyRowOfTheTableIsAScriptWithALabel() {
    String yaml =
        with(
            "    each: [{n: 3.0, a: E}, {n: \" 17 \\n\", a: T}]\n",
            "connect",
            "send: ${n}",
            "expect: ${a}");
    List<Script> scripts = scripts(yaml, 1);
    assertEquals(
        List.of("n = 3.0, a = E", "n = \" 17 \\n\", a = T"),
        scripts.stream().map(Script::label).toList());
    assertEquals(new Step.Send("client", segments(" 17 \n")), scripts.get(1).steps().get(1));
  }

  @Test
  void theOnlyScriptHasNoLabel() {
    assertEquals("", scripts(Sample.withSteps("expect-listen"), 1).get(0).label());
  }

  @Test
  void sameSeedSameValuesAndAnotherSeedOthers() {
    String yaml = with("    draw: {w: {word: {length: 12}}}\n", "connect", "send: ${w}");
    assertEquals(scripts(yaml, 5), scripts(yaml, 5));
    assertNotEquals(scripts(yaml, 5), scripts(yaml, 6));
  }

  @Test
  void everyRowDrawsItsOwnValues() {
    String yaml =
        with(
            "    draw: {w: {word: {length: 12}}}\n    each: [{m: \"${w}\"}, {m: \"${w}\"}]\n",
            "connect",
            "send: ${m}");
    List<Script> scripts = scripts(yaml, 5);
    assertNotEquals(scripts.get(0), scripts.get(1));
  }

  @Test
  void anotherDrawDoesNotChangeTheFirst() {
    String one = with("    draw: {w: {word: {length: 12}}}\n", "connect", "send: ${w}");
    String two =
        with(
            "    draw: {a: {word: {length: 3}}, w: {word: {length: 12}}}\n",
            "connect",
            "send: ${w}");
    assertEquals(scripts(one, 9), scripts(two, 9));
  }

  @Test
  void drawnIntegersStayInTheirRangeAndReachBothEnds() {
    String yaml = with("    draw: {n: {integer: {from: -2, to: 2}}}\n", "connect", "send: ${n}");
    List<String> drawn = drawn(yaml);
    assertEquals(List.of("-1", "-2", "0", "1", "2"), drawn.stream().distinct().sorted().toList());
  }

  @Test
  void drawnPrimesArePrimeAndInTheirRange() {
    String yaml = with("    draw: {n: {prime: {from: 90, to: 101}}}\n", "connect", "send: ${n}");
    assertEquals(List.of("101", "97"), drawn(yaml).stream().distinct().sorted().toList());
  }

  private static List<String> drawn(String yaml) {
    return LongStream.range(0, 200)
        .mapToObj(seed -> (Step.Send) scripts(yaml, seed).get(0).steps().get(1))
        .map(send -> send.all().toUtf8())
        .toList();
  }

  @Test
  void drawnWordsAreLowerCaseLettersOfTheLengthAsked() {
    String yaml = with("    draw: {w: {word: {length: 9}}}\n", "connect", "send: ${w}");
    List<String> words = drawn(yaml);
    assertTrue(words.stream().allMatch(word -> word.matches("[a-z]{9}")));
    assertTrue(words.stream().distinct().count() > 190);
  }

  @Test
  void distancesCountInsertionsDeletionsReplacementsAndSwaps() {
    List<String> from = List.of("close", "close", "close", "close", "close", "");
    List<String> to = List.of("close", "closes", "lose", "clase", "colse", "abc");
    List<Integer> distances =
        IntStream.range(0, from.size())
            .mapToObj(i -> Spelling.distance(from.get(i), to.get(i)))
            .toList();
    assertEquals(List.of(0, 1, 1, 1, 1, 3), distances);
  }
}
