package org.sockscore.judge;

import static org.sockscore.judge.Gallery.TRACE;
import static org.sockscore.judge.Scene.CLIENT;
import static org.sockscore.judge.Scene.startedUdp;
import static org.sockscore.reports.FindingCode.CRASHED;
import static org.sockscore.reports.FindingCode.EXITED_EARLY;
import static org.sockscore.reports.FindingCode.EXTRA_OUTPUT;
import static org.sockscore.reports.FindingCode.NEVER_LISTENED;
import static org.sockscore.reports.FindingCode.NOT_SERVED;
import static org.sockscore.reports.FindingCode.NO_REPLY;
import static org.sockscore.reports.FindingCode.PARTIAL_REPLY;
import static org.sockscore.reports.FindingCode.STILL_RUNNING;
import static org.sockscore.reports.FindingCode.TOO_SLOW;
import static org.sockscore.reports.FindingCode.WRONG_ADDRESS;
import static org.sockscore.reports.FindingCode.WRONG_REPLY;
import static org.sockscore.reports.FindingCode.WRONG_SCREEN;

import org.sockscore.assignment.Expectation;
import org.sockscore.reports.Activity;
import org.sockscore.reports.Bytes;

/** The ways in which a server of datagrams is wrong. */
final class DatagramGallery {
  private final Gallery gallery;

  private DatagramGallery(Gallery gallery) {
    this.gallery = gallery;
  }

  static void addTo(Gallery gallery) {
    DatagramGallery scenes = new DatagramGallery(gallery);
    scenes.datagrams();
    scenes.words();
  }

  private static Scene bound() {
    return startedUdp().listens("udp 0.0.0.0:6789").connect(CLIENT);
  }

  private static Scene asks(String number) {
    return bound().send(number);
  }

  private void datagrams() {
    gallery.add(
        "ends before it awaits datagrams",
        EXITED_EARLY,
        "exited-early.start",
        "words.no-stream",
        startedUdp()
            .listens("udp 0.0.0.0:6789")
            .complains("OSError: [Errno 95] Operation not supported\n")
            .exits(1)
            .expectListen());
    gallery.add(
        "crashes before it awaits datagrams",
        CRASHED,
        "crashed.start",
        "signal.11",
        startedUdp().isKilledBy(11).expectListen());
    gallery.add(
        "awaits datagrams over IPv6 only",
        WRONG_ADDRESS,
        "wrong-address.ipv6",
        startedUdp().listens("udp [::1]:6789").expectListen());
    gallery.add(
        "receives datagrams on a socket that is not bound",
        NEVER_LISTENED,
        "never-listened.receive",
        startedUdp().waits(Activity.WAITS_TO_RECEIVE).expectListen());
    gallery.add(
        "crashes before a datagram comes",
        CRASHED,
        "crashed.connect",
        "signal.11",
        bound().isKilledBy(11).expectExit(0));
    gallery.add(
        "crashes on an empty datagram",
        CRASHED,
        "crashed.send-empty",
        "signal.11",
        bound().send("").expectExit(0).isKilledBy(11));
    gallery.add(
        "crashes when the sender does not wait",
        CRASHED,
        "crashed.close",
        "words.is-client",
        asks("17")
            .close(CLIENT)
            .expectCalm()
            .complains(TRACE + "ConnectionRefusedError: [Errno 111]\n")
            .exits(1));
    gallery.add(
        "answers from another port",
        WRONG_REPLY,
        "wrong-reply.other-port",
        asks("17").expect("T").answersFrom("udp 127.0.0.1:43210", "T").waits(Activity.SLEEPS));
    gallery.add(
        "answers with an empty datagram",
        WRONG_REPLY,
        "wrong-reply.empty-datagram",
        asks("17").expect("T").answers(""));
    gallery.add(
        "contradicts itself",
        EXTRA_OUTPUT,
        "extra-output.datagrams",
        asks("15").expect("F").answers("F").answers("T"));
    gallery.add(
        "sends the same datagram twice",
        EXTRA_OUTPUT,
        "extra-output.datagram-twice",
        asks("15").expect("F").answers("F").answers("F"));
    gallery.add(
        "puts more into the datagram",
        EXTRA_OUTPUT,
        "extra-output.more",
        asks("15").expect("F").answers("F (15)"));
    gallery.add(
        "cuts its answer into datagrams",
        PARTIAL_REPLY,
        "partial-reply.datagrams",
        asks("15").expect("FAUX").answers("FA").answers("UX"));
    gallery.add(
        "answers with half a datagram",
        PARTIAL_REPLY,
        "partial-reply.silent",
        asks("15").expect("FAUX").answers("FA").waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "answers no datagram",
        NO_REPLY,
        "no-reply.silent",
        asks("15").expect("F").waits(Activity.WAITS_TO_RECEIVE));
    Scene served = asks("17").expect("T").answers("T").connect("bob");
    gallery.add(
        "answers the first sender only",
        NOT_SERVED,
        "not-served.behind",
        served.send("bob", Bytes.utf8("4")).expect("bob", f()).waits(Activity.WAITS_TO_RECEIVE));
    Scene gone = asks("17").expect("T").answers("T").close(CLIENT).connect("bob");
    gallery.add(
        "answers nobody after the first sender",
        NOT_SERVED,
        "not-served.next",
        gone.send("bob", Bytes.utf8("4")).expect("bob", f()).waits(Activity.WAITS_TO_RECEIVE));
    Scene other = asks("17").expect("T").answers("T").connect("bob");
    gallery.add(
        "answers the wrong sender",
        NOT_SERVED,
        "not-served.misdirected",
        other
            .send("bob", Bytes.utf8("4"))
            .expect("bob", f())
            .answers("F")
            .waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "does not end at an empty datagram",
        STILL_RUNNING,
        "still-running.receive",
        bound().send("").expectExit(0).waits(Activity.WAITS_TO_RECEIVE));
  }

  private static Expectation f() {
    return new Expectation.Text(Bytes.utf8("F"));
  }

  private void words() {
    gallery.add(
        "shows the wrong word",
        WRONG_SCREEN,
        "wrong-screen.answer",
        asks("15").expectWord("F", "T", "F").shows("15 : T\n").waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "shows both words",
        WRONG_SCREEN,
        "wrong-screen.both",
        asks("15").expectWord("F", "T", "F").shows("F\nT\n").waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "shows it as part of a longer word",
        WRONG_SCREEN,
        "wrong-screen.word",
        asks("15").expectWord("F", "T", "F").shows("False\n").waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "shows the word in small letters",
        WRONG_SCREEN,
        "wrong-screen.case",
        asks("15").expectWord("F", "T", "F").shows("f\n").waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "showed the word before only",
        WRONG_SCREEN,
        "wrong-screen.nothing",
        bound().shows("F\n").send("15").expectWord("F").waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "ends instead of showing",
        EXITED_EARLY,
        "exited-early.screen",
        asks("15").expectWord("F").exits(0));
    gallery.add(
        "computes too long", TOO_SLOW, "too-slow.screen", asks("15").expectWord("F").works());
    gallery.add(
        "shows something for ever",
        TOO_SLOW,
        "too-slow.screen-printing",
        asks("15").expectWord("F").shows("?\n".repeat(50_000)).works());
  }
}
