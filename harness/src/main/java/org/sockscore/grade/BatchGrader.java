package org.sockscore.grade;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.ClassSummary;
import org.sockscore.reports.ClassSummary.CaseColumn;
import org.sockscore.reports.ClassSummary.Entry;
import org.sockscore.reports.Messages;
import org.sockscore.reports.Scorecard;
import org.sockscore.reports.Verdict;
import org.sockscore.submission.Submission;
import org.sockscore.submission.SubmissionProblem;

/**
 * Grades every submission of a class and keeps the results in a folder. What an earlier run graded
 * in the same circumstances is kept; what our side kept from being judged is done again. One
 * submission never costs another its grade, whatever it does to us.
 */
public final class BatchGrader {
  /** A kill loses at most this much of the pages of the class; never a scorecard. */
  private static final Duration BETWEEN_SUMMARIES = Duration.ofSeconds(2);

  private final Grader grader;
  private final Exercise exercise;
  private final ResultFolder results;
  private final BatchProgress progress;
  private final Messages messages;
  private final Clock clock = Clock.systemUTC();
  private final Instant startedAt = clock.instant();
  private final List<HandedIn> all;
  private final Queue<HandedIn> waiting;

  // Guarded by this.
  private final Map<String, Entry> entries = new HashMap<>();
  private Instant summarised = startedAt;
  private boolean stopped;
  private @Nullable OutputProblem outputProblem;

  /**
   * @param directory holds the submissions
   * @throws IOException if {@code directory} cannot be listed
   */
  public BatchGrader(Grader grader, Path directory, ResultFolder results, BatchProgress progress)
      throws IOException {
    this.grader = grader;
    this.exercise = grader.exercise();
    this.results = results;
    this.progress = progress;
    this.messages = Messages.beside(BatchGrader.class, exercise.language());
    this.all = HandedIn.allIn(directory, results.path());
    this.waiting = new ConcurrentLinkedQueue<>(all);
  }

  /**
   * Grades the class with {@code jobs} submissions at once. Blocks until all are done, or {@link
   * #stop} was called.
   *
   * @throws OutputProblem if results could not be written; what was written before is valid
   */
  public ClassSummary run(int jobs) throws OutputProblem, InterruptedException {
    progress.begun(all.size());
    List<Thread> workers = IntStream.range(0, jobs).mapToObj(this::worker).toList();
    workers.forEach(Thread::start);
    for (Thread worker : workers) {
      worker.join();
    }
    addTheLost();
    progress.ended();
    return finish();
  }

  /**
   * Takes no further result and writes the pages of the class with what there is. The workers are
   * left to end with the process.
   */
  public synchronized ClassSummary stop() throws OutputProblem {
    waiting.clear();
    ClassSummary summary = finish();
    stopped = true;
    return summary;
  }

  /** A worker that ended before its work, for want of memory, leaves some without a row. */
  private synchronized void addTheLost() {
    if (outputProblem == null && !stopped) {
      all.stream()
          .filter(handedIn -> !entries.containsKey(handedIn.name()))
          .toList()
          .forEach(lost -> add(lost, ungraded(lost, messages.format("lost")), false));
    }
  }

  private Thread worker(int number) {
    Thread worker = new Thread(this::work, "grade-" + number);
    worker.setDaemon(true);
    return worker;
  }

  private void work() {
    for (HandedIn next = waiting.poll(); next != null; next = waiting.poll()) {
      try {
        grade(next);
      } catch (OutputProblem e) {
        fail(e);
      } catch (Throwable e) { // even OutOfMemoryError: it is this submission's alone
        add(next, ungraded(next, messages.format("internal", Fault.describe(e))), false);
      }
    }
  }

  private void grade(HandedIn next) throws OutputProblem {
    try {
      Submission submission = grader.find(next.path());
      try {
        grade(next, submission);
      } finally {
        grader.discard(submission);
      }
    } catch (SubmissionProblem e) {
      addWithoutProgram(next, e);
    }
  }

  private void grade(HandedIn next, Submission submission) throws SubmissionProblem, OutputProblem {
    String circumstances = grader.circumstances(submission);
    Optional<Scorecard> kept = results.kept(next, circumstances).filter(BatchGrader::isGrade);
    if (kept.isPresent()) {
      add(next, entry(next, kept.get()), true);
    } else {
      keep(next, circumstances, grader.grade(submission, Runnable::run));
    }
  }

  /** An empty folder is a usage error for one who named it, but here a student handed it in. */
  private void addWithoutProgram(HandedIn next, SubmissionProblem problem) throws OutputProblem {
    boolean empty = problem.code() == SubmissionProblem.Code.EMPTY_FOLDER;
    SubmissionProblem.Kind kind = empty ? SubmissionProblem.Kind.STUDENT : problem.kind();
    if (kind == SubmissionProblem.Kind.USAGE) {
      add(next, ungraded(next, grader.told(problem)), false);
    } else {
      keep(next, "", grader.without(next.path(), problem, kind));
    }
  }

  /** A fault of ours is written only where it hides no grade. */
  private void keep(HandedIn next, String circumstances, Scorecard card) throws OutputProblem {
    if (isStopped()) {
      return;
    }
    if (isGrade(card) || results.grade(next).isEmpty()) {
      results.write(next, circumstances, card);
      add(next, entry(next, card), false);
    } else {
      add(next, ungraded(next, messages.format("kept-grade", card.verdict().name())), false);
    }
  }

  private static boolean isGrade(Scorecard card) {
    return !card.verdict().isOurs();
  }

  private static Entry entry(HandedIn handedIn, Scorecard card) {
    Entry entry = Entry.of(card, ResultFolder.page(handedIn));
    return new Entry(
        handedIn.name(),
        entry.verdict(),
        entry.points(),
        entry.language(),
        entry.cases(),
        entry.scorecard(),
        null);
  }

  /** The row of one that could not be graded; it leads to the page of an earlier grade. */
  private Entry ungraded(HandedIn handedIn, String sentence) {
    String page = results.grade(handedIn).map(card -> ResultFolder.page(handedIn)).orElse(null);
    return new Entry(handedIn.name(), Verdict.ERROR, null, null, List.of(), page, sentence);
  }

  private synchronized boolean isStopped() {
    return stopped;
  }

  private synchronized void add(HandedIn handedIn, Entry entry, boolean kept) {
    if (stopped) {
      return;
    }
    entries.put(handedIn.name(), entry);
    if (kept) {
      progress.kept(entry);
    } else {
      progress.graded(entry);
      summariseNowAndThen();
    }
  }

  private void summariseNowAndThen() {
    Instant now = clock.instant();
    if (Duration.between(summarised, now).compareTo(BETWEEN_SUMMARIES) >= 0) {
      try {
        results.writeClass(summary());
        summarised = now;
      } catch (OutputProblem e) {
        fail(e);
      }
    }
  }

  private synchronized void fail(OutputProblem problem) {
    outputProblem = outputProblem == null ? problem : outputProblem;
    waiting.clear();
  }

  private synchronized ClassSummary finish() throws OutputProblem {
    if (outputProblem != null) {
      throw outputProblem;
    }
    ClassSummary summary = summary();
    if (!stopped) {
      results.writeClass(summary);
    }
    return summary;
  }

  private synchronized ClassSummary summary() {
    return new ClassSummary(
        ClassSummary.SCHEMA,
        HarnessVersion.get(),
        exercise.seed(),
        exercise.language(),
        exercise.info(),
        grader.isolation(),
        startedAt,
        Duration.between(startedAt, clock.instant()).toMillis(),
        columns(),
        all.stream().map(HandedIn::name).map(entries::get).filter(e -> e != null).toList());
  }

  private List<CaseColumn> columns() {
    return exercise.cases().stream()
        .map(c -> new CaseColumn(c.id(), c.title().in(exercise.language()), c.points()))
        .toList();
  }
}
