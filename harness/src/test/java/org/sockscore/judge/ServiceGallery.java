package org.sockscore.judge;

import static org.sockscore.judge.Scene.CLIENT;
import static org.sockscore.judge.Scene.asked;
import static org.sockscore.judge.Scene.met;
import static org.sockscore.judge.Scene.ready;
import static org.sockscore.reports.FindingCode.NOT_CLOSED;
import static org.sockscore.reports.FindingCode.NOT_SERVED;
import static org.sockscore.reports.FindingCode.RESET;
import static org.sockscore.reports.FindingCode.STILL_RUNNING;
import static org.sockscore.reports.FindingCode.WRONG_EXIT_STATUS;
import static org.sockscore.reports.FindingCode.WRONG_SCREEN;

import org.sockscore.assignment.Expectation;
import org.sockscore.reports.Activity;
import org.sockscore.reports.Bytes;

/** The ways in which a server fails its clients, one after the other or at their end. */
final class ServiceGallery {
  private final Gallery gallery;

  private ServiceGallery(Gallery gallery) {
    this.gallery = gallery;
  }

  static void addTo(Gallery gallery) {
    ServiceGallery scenes = new ServiceGallery(gallery);
    scenes.service();
    scenes.closing();
  }

  private void service() {
    gallery.add(
        "goes back to accept",
        NOT_SERVED,
        "not-served.accept",
        asked().waits(Activity.WAITS_FOR_CLIENT));
    gallery.add(
        "answers once a connection",
        NOT_SERVED,
        "not-served.once",
        asked().answers("HELLO").send("monde").expect("MONDE").waits(Activity.WAITS_FOR_CLIENT));
    gallery.add(
        "serves one after the other",
        NOT_SERVED,
        "not-served.behind",
        ready()
            .connect("alice")
            .send("alice", Bytes.utf8("un"))
            .expect("alice", text("UN"))
            .answers("alice", Bytes.utf8("UN"))
            .connect("bob")
            .send("bob", Bytes.utf8("deux"))
            .expect("bob", text("DEUX"))
            .waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "forgets the next client",
        NOT_SERVED,
        "not-served.next",
        twoInTurn()
            .connect("bob")
            .send("bob", Bytes.utf8("deux"))
            .expect("bob", text("DEUX"))
            .waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "ends after one client",
        NOT_SERVED,
        "not-served.ended",
        twoInTurn().exits(0).connect("bob").resets("bob"));
    gallery.add(
        "ends while the next client waits for it",
        NOT_SERVED,
        "not-served.ended",
        twoInTurn()
            .connect("bob")
            .send("bob", Bytes.utf8("deux"))
            .expect("bob", text("DEUX"))
            .exits(0)
            .resets("bob"));
    gallery.add(
        "resets the next client that it has accepted",
        RESET,
        "reset.reply",
        twoInTurn()
            .connect("bob")
            .accepts("bob")
            .send("bob", Bytes.utf8("deux"))
            .expect("bob", text("DEUX"))
            .resets("bob"));
    gallery.add(
        "stops listening while the next client waits for it",
        NOT_SERVED,
        "not-served.refused",
        twoInTurn()
            .connect("bob")
            .send("bob", Bytes.utf8("deux"))
            .expect("bob", text("DEUX"))
            .resets("bob"));
    gallery.add(
        "stops listening after one client",
        NOT_SERVED,
        "not-served.refused",
        twoInTurn().waits(Activity.WAITS_TO_RECEIVE).connect("bob").resets("bob"));
    gallery.add(
        "stops listening before any client",
        NOT_SERVED,
        "not-served.first",
        ready().connect(CLIENT).resets(CLIENT));
  }

  private static Expectation text(String text) {
    return new Expectation.Text(Bytes.utf8(text));
  }

  private static Scene twoInTurn() {
    return ready()
        .connect("alice")
        .send("alice", Bytes.utf8("un"))
        .expect("alice", text("UN"))
        .answers("alice", Bytes.utf8("UN"))
        .close("alice");
  }

  private void closing() {
    notClosed("accept", Activity.WAITS_FOR_CLIENT);
    notClosed("receive", Activity.WAITS_TO_RECEIVE);
    notClosed("keyboard", Activity.WAITS_FOR_KEYBOARD);
    notClosed("sleeping", Activity.SLEEPS);
    notClosed("silent", Activity.UNKNOWN);
    String flood = "rien reçu\n".repeat(10_000);
    gallery.add(
        "spins instead of closing",
        NOT_CLOSED,
        "not-closed.busy",
        "still-running.spins",
        met().halfClose().expectClose().works());
    gallery.add(
        "prints instead of closing",
        NOT_CLOSED,
        "not-closed.printing",
        "still-running.spins",
        met().halfClose().expectClose().shows(flood).works());
    stillRunning("accept", Activity.WAITS_FOR_CLIENT);
    stillRunning("receive", Activity.WAITS_TO_RECEIVE);
    stillRunning("keyboard", Activity.WAITS_FOR_KEYBOARD);
    stillRunning("itself", Activity.WAITS_FOR_ITSELF);
    stillRunning("child", Activity.WAITS_FOR_CHILD);
    stillRunning("sleeping", Activity.SLEEPS);
    stillRunning("silent", Activity.UNKNOWN);
    gallery.add(
        "spins instead of ending",
        STILL_RUNNING,
        "still-running.busy",
        "still-running.spins",
        met().close(CLIENT).expectExit(0).works());
    gallery.add(
        "prints instead of ending",
        STILL_RUNNING,
        "still-running.printing",
        "still-running.spins",
        met().close(CLIENT).expectExit(0).shows(flood).works());
    gallery.add(
        "spins once its client broke off",
        STILL_RUNNING,
        "still-running.busy",
        "still-running.spins",
        met().reset(CLIENT).expectCalm().works());
    gallery.add(
        "ends with another status",
        WRONG_EXIT_STATUS,
        "wrong-exit-status",
        met().close(CLIENT).expectExit(0).exits(1));
    gallery.add(
        "ends with another status and a word",
        WRONG_EXIT_STATUS,
        "wrong-exit-status.words",
        met().close(CLIENT).expectExit(0).shows("Client parti.\n").exits(1));
    Scene shown = met().send("Bonjour").expectScreen("Bonjour");
    gallery.add(
        "shows nothing", WRONG_SCREEN, "wrong-screen.nothing", shown.waits(Activity.SLEEPS));
    gallery.add(
        "shows it in another case",
        WRONG_SCREEN,
        "wrong-screen.case",
        met().send("Bonjour").expectScreen("Bonjour").shows("BONJOUR\n").waits(Activity.SLEEPS));
    gallery.add(
        "shows something else",
        WRONG_SCREEN,
        "wrong-screen.other",
        met().send("Bonjour").expectScreen("Bonjour").shows("Reçu 7\n").waits(Activity.SLEEPS));
  }

  private void notClosed(String key, Activity activity) {
    gallery.add(
        "does not close: " + activity.word(),
        NOT_CLOSED,
        "not-closed." + key,
        met().halfClose().expectClose().waits(activity));
  }

  private void stillRunning(String key, Activity activity) {
    gallery.add(
        "does not end: " + activity.word(),
        STILL_RUNNING,
        "still-running." + key,
        met().close(CLIENT).expectExit(0).waits(activity));
  }
}
