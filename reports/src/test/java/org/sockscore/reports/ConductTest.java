package org.sockscore.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConductTest {
  private final Conduct conduct = new Conduct(Language.EN);

  private final List<TranscriptEvent> transcript =
      new TranscriptBuilder()
          .ready("client")
          .idle(Wait.Ended.PROVED, Activity.WAITS_FOR_KEYBOARD, "read(0)")
          .receive("client", "x")
          .idle(Wait.Ended.PROVED, Activity.WAITS_TO_RECEIVE, "recvfrom(4)")
          .stderr("Traceback\n")
          .exit(new Termination.Exited(1))
          .stderr("last words")
          .events();

  @Test
  void whatTheProgramWasDoingIsToldByTheEventOfTheFindingItself() {
    assertEquals(
        Optional.of("The program was waiting for a line typed at the keyboard."), doing(3));
  }

  @Test
  void whatTheProgramWasDoingIsToldByTheNextWaitAfterAReply() {
    assertEquals(Optional.of("The program was waiting to receive (recv)."), doing(4));
  }

  @Test
  void withoutAnEventItIsToldByTheEndOfTheTranscript() {
    assertEquals(
        Optional.of("The program ended by itself with exit status 1."), doing((Integer) null));
    assertEquals(Optional.of("The program ended by itself with exit status 1."), doing(8));
  }

  @Test
  void nothingIsToldWhereNothingWasSeen() {
    assertEquals(Optional.empty(), conduct.doing(finding(null), List.of()));
  }

  @Test
  void limitsAreToldInUnitsThatPeopleRead() {
    assertEquals(
        "Le programme a été arrêté\u00A0: il demandait plus de 512\u00A0Mio de mémoire.",
        told(new Termination.LimitExceeded(Resource.MEMORY, 512L << 20)));
    assertEquals(
        "Le programme a été arrêté par le système\u00A0: signal SIGSEGV (11).",
        told(new Termination.Signalled(11)));
  }

  @Test
  void theLastWordsAreAllThatWasWrittenToStandardError() {
    assertEquals("Traceback\nlast words", Conduct.stderr(transcript));
  }

  private static String told(Termination termination) {
    TranscriptEvent event = new TranscriptBuilder().exit(termination).events().get(0);
    return new Conduct(Language.FR).tell(event).orElseThrow();
  }

  private Optional<String> doing(@Nullable Integer event) {
    return conduct.doing(finding(event), transcript);
  }

  private static Finding finding(@Nullable Integer event) {
    return new Finding(FindingCode.NO_REPLY, "no reply", null, null, null, event);
  }
}
