package org.sockscore.reports;

import java.util.List;
import java.util.Optional;

/** What the transcript of a case says about the conduct of the program, in whole sentences. */
public final class Conduct {
  private final Messages sentences;
  private final Language language;

  public Conduct(Language language) {
    this.sentences = Sentences.in(language);
    this.language = language;
  }

  /**
   * What the program was doing at the event that {@code finding} shows, or at the end if it shows
   * none: told by the first wait or end of it seen from there on, or else the last one before.
   */
  public Optional<String> doing(Finding finding, List<TranscriptEvent> transcript) {
    Integer event = finding.event();
    int from = event == null ? transcript.size() : Math.min(event, transcript.size());
    Optional<String> then = first(transcript.subList(from, transcript.size()));
    return then.isPresent() ? then : last(transcript.subList(0, from));
  }

  /** What an {@code idle} or {@code exit} event tells; empty for every other. */
  public Optional<String> tell(TranscriptEvent event) {
    if (event.termination() != null) {
      return Optional.of(event.termination().accept(new Ending()));
    }
    return Optional.ofNullable(event.waited()).map(this::waited);
  }

  /** All that the program wrote to its standard error, as text. */
  public static String stderr(List<TranscriptEvent> transcript) {
    return transcript.stream()
        .filter(event -> event.kind() == EventKind.STDERR)
        .map(TranscriptEvent::dataOrEmpty)
        .reduce(Bytes.EMPTY, Bytes::plus)
        .toUtf8();
  }

  private Optional<String> first(List<TranscriptEvent> events) {
    return events.stream().flatMap(event -> tell(event).stream()).findFirst();
  }

  private Optional<String> last(List<TranscriptEvent> events) {
    return events.stream().flatMap(event -> tell(event).stream()).reduce((former, later) -> later);
  }

  private String waited(Wait wait) {
    return switch (wait.ended()) {
      case EXITED -> sentences.format("doing.ended");
      case BUSY_LIMIT -> sentences.format("doing.busy");
      case STARVED -> sentences.format("doing.starved");
      case PROVED, IDLE_UNTIL -> sentences.format("doing." + wait.activity().word());
      case WINDOW -> window(wait);
    };
  }

  private String window(Wait wait) {
    return wait.activity() == Activity.UNKNOWN
        ? sentences.format("doing.silent")
        : sentences.format("doing." + wait.activity().word());
  }

  private final class Ending implements Termination.Visitor<String> {
    @Override
    public String exited(Termination.Exited termination) {
      return sentences.format("ended.exited", termination.status());
    }

    @Override
    public String signalled(Termination.Signalled termination) {
      return sentences.format("ended.signalled", signal(termination.signal()));
    }

    @Override
    public String limitExceeded(Termination.LimitExceeded termination) {
      long limit = termination.limit();
      return switch (termination.resource()) {
        case PROCESSES -> sentences.format("ended.processes", count(limit));
        case MEMORY -> sentences.format("ended.memory", count(limit >> 20));
        case CPU -> sentences.format("ended.cpu", count(limit));
        case FILE_SIZE -> sentences.format("ended.file-size", count(limit >> 20));
        case FOLDER_SIZE -> sentences.format("ended.folder-size", count(limit >> 20));
        case FILES -> sentences.format("ended.files", count(limit));
        case OUTPUT -> sentences.format("ended.output", count(limit >> 10));
      };
    }

    @Override
    public String killed(Termination.Killed termination) {
      return sentences.format("ended.killed");
    }

    @Override
    public String failedToStart(Termination.FailedToStart termination) {
      return sentences.format("ended.failed-to-start", PlainText.line(termination.reason()));
    }

    @Override
    public String outOfMemory(Termination.OutOfMemory termination) {
      return sentences.format("ended.out-of-memory");
    }

    private String count(long number) {
      return Sentences.count(number, language);
    }

    private static String signal(int number) {
      return switch (number) {
        case 4 -> "SIGILL (4)";
        case 6 -> "SIGABRT (6)";
        case 7 -> "SIGBUS (7)";
        case 8 -> "SIGFPE (8)";
        case 9 -> "SIGKILL (9)";
        case 11 -> "SIGSEGV (11)";
        case 13 -> "SIGPIPE (13)";
        case 15 -> "SIGTERM (15)";
        default -> Integer.toString(number);
      };
    }
  }
}
