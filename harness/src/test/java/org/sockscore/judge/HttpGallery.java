package org.sockscore.judge;

import static org.sockscore.judge.Scene.CLIENT;
import static org.sockscore.judge.Scene.met;
import static org.sockscore.reports.FindingCode.CLOSED_EARLY;
import static org.sockscore.reports.FindingCode.CRASHED;
import static org.sockscore.reports.FindingCode.EXTRA_OUTPUT;
import static org.sockscore.reports.FindingCode.NOT_CLOSED;
import static org.sockscore.reports.FindingCode.NOT_SERVED;
import static org.sockscore.reports.FindingCode.PARTIAL_REPLY;
import static org.sockscore.reports.FindingCode.TOO_SLOW;
import static org.sockscore.reports.FindingCode.WAITING_FOR_MORE;
import static org.sockscore.reports.FindingCode.WRONG_REPLY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sockscore.assignment.ResponseExpectation;
import org.sockscore.reports.Activity;

/** The ways in which a server of files is wrong. */
final class HttpGallery {
  private HttpGallery() {}

  static void addTo(Gallery gallery) {
    noResponse(gallery);
    heads(gallery);
    bodies(gallery);
    ends(gallery);
  }

  private static Scene asked() {
    return met().get("/notes.txt").expectFile();
  }

  private static void noResponse(Gallery gallery) {
    gallery.add(
        "waits for the end of a request that is over",
        WAITING_FOR_MORE,
        "waiting-for-more.http",
        asked().waits(Activity.WAITS_TO_RECEIVE).responds(0, 0, 0, false));
    gallery.add(
        "closes instead of handing the file over",
        CLOSED_EARLY,
        "closed-early.reply",
        asked().closes(CLIENT).responds(0, 0, 0, false));
    gallery.add(
        "crashes on a request for a file",
        CRASHED,
        "crashed.send",
        "signal.11",
        asked().isKilledBy(11).closes(CLIENT).responds(0, 0, 0, false));
    gallery.add(
        "redirects and goes away",
        NOT_SERVED,
        "not-served.redirect",
        asked().responds(302, 0, 0, true, "Location", "/there").followsRedirect().resets(CLIENT));
  }

  private static void heads(Gallery gallery) {
    gallery.add(
        "sends the bare file",
        WRONG_REPLY,
        "wrong-reply.http",
        asked().answers("le serveur").closes(CLIENT).responds(0, 0, 0, false));
    gallery.add(
        "forgets the empty line",
        WRONG_REPLY,
        "wrong-reply.http-head",
        asked().answers("HTTP/1.0 200 OK\r\nle serveur").closes(CLIENT).responds(0, 0, 0, false));
    gallery.add(
        "does not find its file",
        WRONG_REPLY,
        "wrong-reply.http-status",
        asked().responds(404, 0, 0, true));
    gallery.add(
        "redirects for ever",
        WRONG_REPLY,
        "wrong-reply.http-redirect",
        asked().responds(302, 0, 0, true, "Location", "/notes.txt"));
    gallery.add(
        "redirects without saying where to",
        WRONG_REPLY,
        "wrong-reply.http-redirect-nowhere",
        asked().responds(302, 0, 0, true));
    gallery.add(
        "counts characters for bytes",
        WRONG_REPLY,
        "wrong-reply.http-length",
        asked().responds(200, 4900, 4900, true, "Content-Length", "4900"));
    gallery.add(
        "sends another header",
        WRONG_REPLY,
        "wrong-reply.http-header",
        asked().responds(200, 5000, 5000, true, "type", "b"));
    gallery.add(
        "leaves a header out",
        WRONG_REPLY,
        "wrong-reply.http-no-header",
        asked().responds(200, 5000, 5000, true));
    gallery.add(
        "hands the file over twice",
        WRONG_REPLY,
        "wrong-reply.http-given-away",
        met()
            .get("/notes.txt")
            .expectResponse(
                new ResponseExpectation(
                    Optional.empty(), Optional.of(Scene.FILE), List.of(), Map.of()))
            .responds(200, 5000, 5000, true));
  }

  private static void bodies(Gallery gallery) {
    gallery.add(
        "damages the file",
        WRONG_REPLY,
        "wrong-reply.http-body",
        asked().responds(200, 5000, 1200, true));
    gallery.add(
        "adds to the file",
        EXTRA_OUTPUT,
        "extra-output.http",
        asked().responds(200, 5002, 5000, true));
    gallery.add(
        "reads one piece of the file",
        PARTIAL_REPLY,
        "partial-reply.http-closed",
        asked().closes(CLIENT).responds(200, 1024, 1024, true));
  }

  private static void ends(Gallery gallery) {
    gallery.add(
        "breaks off in the file",
        PARTIAL_REPLY,
        "partial-reply.http-reset",
        asked().resets(CLIENT).responds(200, 1024, 1024, false));
    gallery.add(
        "stops in the file",
        PARTIAL_REPLY,
        "partial-reply.http-silent",
        asked().waits(Activity.WAITS_TO_RECEIVE).responds(200, 1024, 1024, false));
    gallery.add(
        "takes its time in the file",
        TOO_SLOW,
        "too-slow.http",
        asked().works().responds(200, 1024, 1024, false));
    gallery.add(
        "does not say that the file is over",
        NOT_CLOSED,
        "not-closed.http",
        asked().waits(Activity.WAITS_TO_RECEIVE).responds(200, 5000, 5000, false));
  }
}
