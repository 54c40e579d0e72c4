package org.sockscore.grade;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.sockscore.reports.ClassSummary;
import org.sockscore.reports.Scorecard;
import org.sockscore.reports.ScorecardJson;
import org.sockscore.reports.SummaryJson;
import org.sockscore.reports.csv.GradesCsv;
import org.sockscore.reports.html.HtmlClassIndex;
import org.sockscore.reports.html.HtmlScorecard;

/**
 * The folder of results of one class: what was graded is kept there, so that a later run can go on.
 * Locked against other runs until closed; a kill unlocks it too. Writing is safe for several
 * threads as long as each has its own submissions.
 */
public final class ResultFolder implements AutoCloseable {
  private static final String SCORECARD = "scorecard.json";
  private static final String PAGE = "scorecard.html";
  private static final String SEED = ".seed";

  /** Says which circumstances the scorecard beside it was made in. */
  private static final String CIRCUMSTANCES = ".graded";

  private final Path folder;
  private final FileChannel lock;

  private ResultFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** The folder, made if need be, after trying that it can be written to. */
  public static ResultFolder open(Path folder) throws OutputProblem {
    Path place = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(place);
      FileChannel lock =
          FileChannel.open(
              place.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!tryLock(lock)) {
        lock.close();
        throw new OutputProblem(OutputProblem.Code.IN_USE, place, null);
      }
      AtomicFile.check(place.resolve(SEED));
      return new ResultFolder(place, lock);
    } catch (IOException e) {
      throw OutputProblem.beforehand(place, e);
    }
  }

  private static boolean tryLock(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Where it is. */
  Path path() {
    return folder;
  }

  /** The seed that was kept here, if one was. */
  public Optional<Long> seed() {
    try {
      return Optional.of(Long.valueOf(Files.readString(folder.resolve(SEED)).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Keeps {@code seed}, so that a run that goes on draws the same values. */
  public void keepSeed(long seed) throws OutputProblem {
    AtomicFile.write(folder.resolve(SEED), seed + "\n");
  }

  /** The link to the page of {@code handedIn} from the page of the class. */
  static String page(HandedIn handedIn) {
    return handedIn.folder() + "/" + PAGE;
  }

  /** The scorecard of {@code handedIn} if it was made in the same circumstances. */
  Optional<Scorecard> kept(HandedIn handedIn, String circumstances) {
    return files(handedIn).madeIn(circumstances).flatMap(ResultFolder::scorecard);
  }

  private static Optional<Scorecard> scorecard(byte[] document) {
    try {
      return Optional.of(ScorecardJson.read(new ByteArrayInputStream(document)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The scorecard of {@code handedIn} from whatever circumstances, if it is a true judgement. */
  Optional<Scorecard> grade(HandedIn handedIn) {
    try (var in = Files.newInputStream(place(handedIn).resolve(SCORECARD))) {
      return Optional.of(ScorecardJson.read(in)).filter(card -> !card.verdict().isOurs());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void write(HandedIn handedIn, String circumstances, Scorecard scorecard) throws OutputProblem {
    files(handedIn)
        .write(
            circumstances,
            ScorecardJson.write(scorecard),
            HtmlScorecard.render(scorecard, "../index.html"));
  }

  void writeClass(ClassSummary summary) throws OutputProblem {
    AtomicFile.write(folder.resolve("summary.json"), SummaryJson.write(summary));
    AtomicFile.write(folder.resolve("grades.csv"), GradesCsv.render(summary));
    writePage(HtmlClassIndex.render(summary));
  }

  /** Makes {@code html} the page to start reading from. */
  public void writePage(String html) throws OutputProblem {
    AtomicFile.write(folder.resolve("index.html"), html);
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      // Nothing was written through it: the lock goes with the process at the latest.
    }
  }

  private Path place(HandedIn handedIn) {
    return folder.resolve(handedIn.folder());
  }

  private KeptDocument files(HandedIn handedIn) {
    Path place = place(handedIn);
    return new KeptDocument(
        place.resolve(SCORECARD), place.resolve(PAGE), place.resolve(CIRCUMSTANCES));
  }
}
