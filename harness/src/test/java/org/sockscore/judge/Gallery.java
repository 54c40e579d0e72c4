package org.sockscore.judge;

import static org.sockscore.judge.Scene.asked;
import static org.sockscore.judge.Scene.started;
import static org.sockscore.reports.FindingCode.HARNESS_FAULT;

import java.util.ArrayList;
import java.util.List;
import org.sockscore.reports.Activity;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.Termination;
import org.sockscore.reports.Wait;

/** The ways to be wrong, one scene each, with the finding that each must get. */
final class Gallery {
  /**
   * A scene and what must be found in it.
   *
   * @param statement what the scene is about
   * @param key of the sentence of the finding
   * @param hint key of its hint, without {@code .hint}
   */
  record Picture(String statement, FindingCode code, String key, String hint, Scene scene) {}

  static final String TRACE =
      """
      Traceback (most recent call last):
        File "/submission/serveur.py", line 12, in <module>
          texte = recu.decode()
      """;

  private final List<Picture> pictures = new ArrayList<>();

  private Gallery() {}

  static List<Picture> pictures() {
    Gallery gallery = new Gallery();
    StartGallery.addTo(gallery);
    ReplyGallery.addTo(gallery);
    ServiceGallery.addTo(gallery);
    DatagramGallery.addTo(gallery);
    gallery.ourSide();
    ClientGallery.addTo(gallery);
    KeyboardGallery.addTo(gallery);
    DatagramClientGallery.addTo(gallery);
    HttpGallery.addTo(gallery);
    FileGallery.addTo(gallery);
    RelayGallery.addTo(gallery);
    return List.copyOf(gallery.pictures);
  }

  void add(String statement, FindingCode code, String key, Scene scene) {
    add(statement, code, key, key.replace(".unasked", ""), scene);
  }

  void add(String statement, FindingCode code, String key, String hint, Scene scene) {
    pictures.add(new Picture(statement, code, key, hint, scene));
  }

  private void ourSide() {
    add(
        "got no processor",
        HARNESS_FAULT,
        "harness.starved",
        asked().waits(Wait.Ended.STARVED, Activity.RUNS));
    add("left no record", HARNESS_FAULT, "harness.incomplete", asked());
    add(
        "could not be started",
        HARNESS_FAULT,
        "harness.failed-to-start",
        started().ends(new Termination.FailedToStart("no python3")).expectListen());
    add(
        "was killed since memory had run out",
        HARNESS_FAULT,
        "harness.out-of-memory",
        asked().ends(new Termination.OutOfMemory()).expectListen());
  }
}
