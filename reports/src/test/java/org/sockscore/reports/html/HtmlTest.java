package org.sockscore.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sockscore.reports.Activity;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.ClassSummary;
import org.sockscore.reports.ClassSummary.Entry;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Finding;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.Golden;
import org.sockscore.reports.Language;
import org.sockscore.reports.Samples;
import org.sockscore.reports.Termination;
import org.sockscore.reports.TranscriptBuilder;
import org.sockscore.reports.TranscriptEvent;
import org.sockscore.reports.Wait;

class HtmlTest {
  /** The elements that the pages are made of; whatever else appears came from a submission. */
  private static final Pattern STRANGE_ELEMENT =
      Pattern.compile(
          "<(?!/?(html|head|meta|title|style|body|main|header|footer|section|div|span|h1|h2|h3|p|a"
              + "|b|i|dl|dt|dd|pre|code|ol|li|table|thead|tbody|tfoot|tr|th|td|details|summary)[ >]"
              + "|!DOCTYPE html>)");

  private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");

  @ParameterizedTest
  @EnumSource
  void theScorecardIsAsSomebodyLastSawIt(Language language) {
    Golden.check(
        "scorecard-" + language.tag() + ".html",
        HtmlScorecard.render(Samples.scorecard(language), "../index.html"));
  }

  @ParameterizedTest
  @EnumSource
  void theClassIsAsSomebodyLastSawIt(Language language) {
    Golden.check(
        "class-" + language.tag() + ".html",
        HtmlClassIndex.render(Samples.classOf(40, 14, language)));
  }

  @ParameterizedTest
  @EnumSource
  void theOverviewIsAsSomebodyLastSawIt(Language language) {
    ClassSummary summary = Samples.classOf(40, 14, language);
    Golden.check(
        "overview-" + language.tag() + ".html",
        HtmlOverview.render(
            List.of(new HtmlOverview.Linked(summary, "perroquet/index.html")), language));
  }

  static List<String> allPages() {
    return List.of(
        HtmlScorecard.render(Samples.scorecard(Language.FR)),
        HtmlScorecard.render(Samples.hostile()),
        HtmlClassIndex.render(hostileClass()));
  }

  @ParameterizedTest
  @MethodSource("allPages")
  void aPageNeedsNoNetworkAndNoScript(String page) {
    assertFalse(page.contains("@import") || page.contains("url("));
    ADDRESS
        .matcher(page)
        .results()
        .map(result -> result.group(1))
        .forEach(
            address -> assertTrue(address.startsWith("#") || address.startsWith("./"), address));
  }

  @ParameterizedTest
  @MethodSource("allPages")
  void nothingThatASubmissionSaidBecomesAnElementOrAControlCharacter(String page) {
    assertEquals(
        List.of(), STRANGE_ELEMENT.matcher(page).results().map(MatchResult::group).toList());
    assertFalse(page.codePoints().anyMatch(c -> c != '\n' && Character.isISOControl(c)));
    assertFalse(page.codePoints().anyMatch(c -> Character.getType(c) == Character.FORMAT));
    assertFalse(page.contains("\u2028"));
  }

  @Test
  void aLongExchangeIsCutAndSaysHowMuchIsMissing() {
    String page = HtmlScorecard.render(Samples.hostile());
    assertTrue(page.contains("more events …"));
    assertTrue(page.length() < 250_000, () -> "" + page.length());
  }

  @Test
  void theEventOfAFindingIsShownHoweverLongTheExchange() {
    String page = HtmlScorecard.render(Samples.hostile());
    assertTrue(page.contains("<li class=\"event hit\" id=\"t1-1003\""));
    assertTrue(page.contains("href=\"#t1-1003\""));
  }

  @Test
  void aRefusedConnectionIsNotCalledABrokenOne() {
    List<TranscriptEvent> refused =
        new TranscriptBuilder()
            .ready("client")
            .peer(EventKind.RESET, TranscriptEvent.PROGRAM, "client", "connection refused")
            .at(30_000, 1)
            .peer(EventKind.RESET, TranscriptEvent.PROGRAM, "client", "RST")
            .events();
    String page =
        HtmlScorecard.render(
            Samples.scorecard(Language.EN, List.of(Samples.withTranscript(refused))));
    assertEquals(1, page.split("refuses the connection", -1).length - 1);
    assertEquals(1, page.split("breaks the connection off", -1).length - 1);
  }

  @Test
  void aClientConnectsAndSendsAndTheHarnessNeitherAcceptsNorAsks() {
    List<TranscriptEvent> exchange =
        new TranscriptBuilder()
            .at(20_000, 0)
            .peer(EventKind.ACCEPT, "server", "server", "tcp 127.0.0.1:6789")
            .receive("server", "Hello, world")
            .send("server", "HELLO, WORLD")
            .receive("server", "Hello again")
            .events();
    String page = client(Samples.withTranscript(exchange));
    assertTrue(
        page.contains(
            "<div class=\"msg left connect\" style=\"grid-column:3 / 4\">"
                + "<span class=\"sr\">The program to server: </span>"
                + "<span class=\"say\">connects to tcp 127.0.0.1:6789</span>"));
    assertFalse(page.contains("<span class=\"say\">accepts"));
    assertFalse(page.contains("<span class=\"say\">answers"));
    assertEquals(3, page.split("<span class=\"say\">sends", -1).length - 1);
  }

  @Test
  void theServerOfAClientHasItsNameInTheLanguageOfThePage() {
    List<TranscriptEvent> met =
        new TranscriptBuilder()
            .at(20_000, 0)
            .peer(EventKind.ACCEPT, "server", "server", "tcp 127.0.0.1:6789")
            .exit(new Termination.Exited(0))
            .idle(Wait.Ended.EXITED, Activity.ENDED, "")
            .events();
    CaseResult result = Samples.withTranscript(met);
    String page = HtmlScorecard.render(Samples.ofClient(Language.FR, List.of(result)));
    assertTrue(page.contains("title=\"serveur\">serveur</b>"));
    assertFalse(page.contains("Le programme était déjà terminé."));
  }

  @Test
  void whereAClientFindsNobodyNoArrowLeadsThere() {
    List<TranscriptEvent> lost =
        new TranscriptBuilder()
            .at(20_000, 0)
            .event(EventKind.CONNECT, TranscriptEvent.PROGRAM, "tcp 127.0.0.1:1")
            .events();
    String page = client(Samples.withTranscript(lost));
    assertTrue(page.contains("tries to connect to tcp 127.0.0.1:1, where nobody listens"));
    assertFalse(page.contains("<div class=\"msg"));
  }

  @Test
  void aServerThatSpeaksFirstDoesNotAnswer() {
    List<TranscriptEvent> greeting =
        new TranscriptBuilder()
            .ready("client")
            .receive("client", "Welcome")
            .send("client", "Hello")
            .receive("client", "HELLO")
            .events();
    String page =
        HtmlScorecard.render(
            Samples.scorecard(Language.EN, List.of(Samples.withTranscript(greeting))));
    assertTrue(page.indexOf("sends</span> <span class=\"data\">Welcome") > 0);
    assertTrue(page.indexOf("answers</span> <span class=\"data\">HELLO") > 0);
  }

  @Test
  void whatIsOnTheScreenIsShownAndNotReceived() {
    Finding onScreen =
        new Finding(FindingCode.WRONG_SCREEN, "It shows less.", "HELLO", "HEL\n   ^", null, null);
    String page = client(Samples.withFinding(onScreen));
    assertTrue(page.contains("<dt>Shown</dt><dd><pre>HEL"));
    assertFalse(page.contains("<dt>Received</dt>"));
  }

  private static String client(CaseResult result) {
    return HtmlScorecard.render(Samples.ofClient(Language.EN, List.of(result)));
  }

  @Test
  void manyPeersShareALifelineAndAreNamed() {
    TranscriptBuilder transcript = new TranscriptBuilder().ready("peer-0");
    for (int i = 1; i < 200; i++) {
      transcript.peer(EventKind.CONNECT, "peer-" + i, "peer-" + i, "tcp 127.0.0.1:6789");
    }
    String page =
        HtmlScorecard.render(
            Samples.scorecard(Language.EN, List.of(Samples.withTranscript(transcript.events()))));
    assertTrue(page.contains("196 others"));
    assertTrue(page.contains("peer-199: connects to"));
    assertFalse(page.contains("peer-0: connects to"));
  }

  @Test
  void aClassOfThreeThousandIsStillAPage() {
    String page = HtmlClassIndex.render(Samples.classOf(3000, 20, Language.FR));
    assertTrue(page.length() < 4_000_000, () -> "" + page.length());
    assertTrue(page.contains("student-2999"));
  }

  @Test
  void aLinkLeadsToTheFileWhateverItsName() {
    assertEquals("./a%20b%3F%23%26/%C3%A9%0A.html", Href.relative("a b?#&/é\n.html"));
    assertEquals("./javascript%3Aalert%281%29", Href.relative("javascript:alert(1)"));
  }

  private static ClassSummary hostileClass() {
    ClassSummary sample = Samples.classOf(1, 1, Language.EN);
    Entry graded = Entry.of(Samples.hostile(), Samples.HOSTILE);
    return new ClassSummary(
        sample.schema(),
        sample.harnessVersion(),
        sample.seed(),
        sample.language(),
        Samples.hostile().assignment(),
        "none",
        sample.startedAt(),
        1,
        List.of(new ClassSummary.CaseColumn(Samples.HOSTILE, Samples.HOSTILE, 1)),
        List.of(graded, Entry.ungraded(Samples.HOSTILE, Samples.HOSTILE)));
  }
}
