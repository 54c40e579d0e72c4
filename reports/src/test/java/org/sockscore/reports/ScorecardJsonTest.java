package org.sockscore.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sockscore.reports.ClassSummary.Entry;

class ScorecardJsonTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @ParameterizedTest
  @EnumSource
  void aScorecardReadBackIsEqual(Language language) throws IOException {
    Scorecard card = Samples.scorecard(language);
    assertEquals(ScorecardJson.stored(card), readBack(card));
  }

  @ParameterizedTest
  @EnumSource
  void aScorecardFollowsItsSchema(Language language) {
    assertEquals(List.of(), scorecardErrors(Samples.scorecard(language)));
  }

  @Test
  void aHostileScorecardFollowsItsSchemaToo() throws IOException {
    assertEquals(List.of(), scorecardErrors(Samples.hostile()));
    assertEquals(2004, readBack(Samples.hostile()).cases().get(0).transcript().size() - 1);
  }

  @Test
  void everyWayToEndAndToWaitFollowsTheSchemaAndReadsBack() throws IOException {
    TranscriptBuilder events = new TranscriptBuilder();
    events.exit(new Termination.Exited(141)).exit(new Termination.Signalled(11));
    events.exit(new Termination.Killed()).exit(new Termination.FailedToStart("no such file"));
    events.exit(new Termination.OutOfMemory());
    for (Resource resource : Resource.values()) {
      events.exit(new Termination.LimitExceeded(resource, 64));
    }
    for (Wait.Ended ended : Wait.Ended.values()) {
      for (Activity activity : Activity.values()) {
        events.idle(ended, activity, "why");
      }
    }
    for (EventKind kind : EventKind.values()) {
      events.peer(kind, "alice", "alice", kind.word());
    }
    Scorecard card = withTranscript(events.events());
    assertEquals(card, readBack(card));
    assertEquals(List.of(), scorecardErrors(card));
  }

  @Test
  void theBytesOfALongEventAreCutWhenStoredButCountedWhole() throws IOException {
    Bytes data = Bytes.utf8("é").repeat(50_000);
    Scorecard card = withTranscript(new TranscriptBuilder().receive("client", data).events());
    TranscriptEvent stored = readBack(card).cases().get(0).transcript().get(0);
    assertEquals(100_000, stored.bytes());
    assertEquals(data.head(ScorecardJson.STORED_BYTES), stored.data());
    assertTrue(stored.text().length() <= ScorecardJson.STORED_BYTES);
    assertTrue(ScorecardJson.write(card).length < 40_000);
  }

  @Test
  void theDocumentHasTheFieldsThatToolsRelyOn() throws IOException {
    JsonNode card = MAPPER.readTree(ScorecardJson.write(Samples.scorecard(Language.FR)));
    assertEquals("sockscore/scorecard/v1", card.path("schema").asText());
    assertEquals("server", card.path("assignment").path("role").asText());
    assertEquals("2026-11-20T14:05:09.250Z", card.path("startedAt").asText());
    JsonNode finding = card.path("cases").path(1).path("findings").path(0);
    assertEquals("wrong-reply", finding.path("code").asText());
    assertEquals(4, finding.path("event").asInt());
    JsonNode sent = card.path("cases").path(1).path("transcript").path(3);
    assertEquals("send", sent.path("kind").asText());
    assertEquals("Ça va, élève ?", sent.path("text").asText());
    assertEquals("w4dhIHZhLCDDqWzDqHZlID8=", sent.path("base64").asText());
    assertEquals(17, sent.path("bytes").asInt());
    assertEquals(22_150, sent.path("atMicros").asInt());
  }

  @Test
  void fieldsOfALaterVersionAreIgnored() throws IOException {
    String json =
        new String(ScorecardJson.write(Samples.scorecard(Language.EN)), StandardCharsets.UTF_8);
    String later = json.replaceFirst("\\{", "{\"mood\": {\"of\": [\"the\", \"day\"]},");
    assertEquals(
        ScorecardJson.stored(Samples.scorecard(Language.EN)),
        ScorecardJson.read(new ByteArrayInputStream(later.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void whatIsNoScorecardIsRefused() {
    List<String> documents =
        List.of("", "null", "[]", "{}", "{\"schema\": \"other\", \"cases\": []}");
    for (String document : documents) {
      byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
      assertThrows(
          IOException.class, () -> ScorecardJson.read(new ByteArrayInputStream(bytes)), document);
    }
    byte[] whole = ScorecardJson.write(Samples.scorecard(Language.EN));
    byte[] torn = Arrays.copyOf(whole, whole.length / 2);
    assertThrows(IOException.class, () -> ScorecardJson.read(new ByteArrayInputStream(torn)));
  }

  @Test
  void theSchemaNamesEveryFindingCodeAndVerdict() throws IOException {
    for (String schema : List.of(ScorecardJson.schema(), SummaryJson.schema())) {
      JsonNode definitions = MAPPER.readTree(schema).path("$defs");
      assertEquals(
          Arrays.stream(FindingCode.values()).map(FindingCode::code).toList(),
          words(definitions.path("findingCode")));
      assertEquals(
          Arrays.stream(Verdict.values()).map(Verdict::name).sorted().toList(),
          words(definitions.path("verdict")).stream().sorted().toList());
    }
  }

  @Test
  void theSchemaRefusesAFailureWithoutAFinding() {
    CaseResult failed = Samples.scorecard(Language.EN).cases().get(1);
    CaseResult unexplained =
        new CaseResult(
            failed.id(),
            failed.title(),
            failed.requirement(),
            Verdict.FAIL,
            0,
            2,
            1,
            List.of(),
            "",
            List.of());
    Scorecard card = Samples.scorecard(Language.EN, List.of(unexplained));
    assertEquals(1, scorecardErrors(card).size());
  }

  @Test
  void aSummaryReadBackIsEqualAndFollowsItsSchema() throws IOException {
    ClassSummary summary = Samples.classOf(40, 14, Language.FR);
    byte[] json = SummaryJson.write(summary);
    assertEquals(summary, SummaryJson.read(new ByteArrayInputStream(json)));
    assertEquals(List.of(), Schemas.errors(SummaryJson.schema(), json));
    JsonNode document = MAPPER.readTree(json);
    assertEquals(27, document.path("maxPoints").asInt());
    assertEquals(2, document.path("counts").path("ERROR").asInt());
    assertTrue(document.path("entries").path(16).path("points").isNull());
  }

  @Test
  void anEntryOfAScorecardSaysWhatTheScorecardSays() {
    Scorecard card = Samples.scorecard(Language.EN);
    Entry entry = Entry.of(card, "martin/scorecard.html");
    assertEquals(card.points(), entry.points());
    assertEquals(Verdict.ERROR, entry.verdict());
    assertEquals(FindingCode.WRONG_REPLY, entry.cases().get(1).finding());
    assertEquals(card.cases().size(), entry.cases().size());
  }

  private static List<String> words(JsonNode definition) {
    List<String> words = new ArrayList<>();
    definition.path("enum").forEach(word -> words.add(word.asText()));
    return words;
  }

  private static List<String> scorecardErrors(Scorecard card) {
    return Schemas.errors(ScorecardJson.schema(), ScorecardJson.write(card));
  }

  private static Scorecard readBack(Scorecard card) throws IOException {
    Scorecard back = ScorecardJson.read(new ByteArrayInputStream(ScorecardJson.write(card)));
    assertNotNull(back);
    return back;
  }

  private static Scorecard withTranscript(List<TranscriptEvent> transcript) {
    return Samples.scorecard(Language.EN, List.of(Samples.withTranscript(transcript)));
  }
}
