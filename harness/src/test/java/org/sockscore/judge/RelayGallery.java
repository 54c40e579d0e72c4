package org.sockscore.judge;

import static org.sockscore.judge.Scene.ready;
import static org.sockscore.reports.FindingCode.CLOSED_EARLY;
import static org.sockscore.reports.FindingCode.CRASHED;
import static org.sockscore.reports.FindingCode.EXITED_EARLY;
import static org.sockscore.reports.FindingCode.EXTRA_OUTPUT;
import static org.sockscore.reports.FindingCode.NOT_SERVED;
import static org.sockscore.reports.FindingCode.NO_REPLY;
import static org.sockscore.reports.FindingCode.PARTIAL_REPLY;
import static org.sockscore.reports.FindingCode.RESET;
import static org.sockscore.reports.FindingCode.TOO_SLOW;
import static org.sockscore.reports.FindingCode.WRONG_REPLY;

import java.nio.charset.StandardCharsets;
import org.sockscore.reports.Activity;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.Wait;

/** The ways in which a server fails to pass the lines of its clients on. */
final class RelayGallery {
  private static final String TEXT = "Ça va, élève ?";

  private final Gallery gallery;

  private RelayGallery(Gallery gallery) {
    this.gallery = gallery;
  }

  static void addTo(Gallery gallery) {
    RelayGallery lines = new RelayGallery(gallery);
    lines.linesThatDoNotCome();
    lines.linesOfWhichSomeCome();
    lines.linesThatComeOtherwise();
    lines.damagedText();
    lines.clientsThatAreInTheWay();
  }

  /** Alice and Bob are there, and the server has accepted both. */
  private static Scene two() {
    return ready().connect("alice").connect("bob").accepts("bob");
  }

  private static Scene asked(String... lines) {
    return two().send("alice", String.join("\n", lines) + "\n").expectRelayed("bob", lines);
  }

  private static Scene heard(String answer, String... lines) {
    return asked(lines).answers("bob", Bytes.utf8(answer)).waits(Activity.WAITS_TO_RECEIVE);
  }

  private void linesThatDoNotCome() {
    gallery.add(
        "passes nothing on",
        NO_REPLY,
        "no-reply.relayed",
        asked("salut").waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "is expected to send what nobody sent",
        NO_REPLY,
        "no-reply.relayed-unsent",
        two().expectRelayed("bob", "salut").waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "sends a line back to its author only",
        NO_REPLY,
        "no-reply.relayed-back",
        two()
            .send("alice", "salut\n")
            .answers("alice", Bytes.utf8("salut\n"))
            .expectRelayed("bob", "salut")
            .waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "passes a line on to one client only",
        NO_REPLY,
        "no-reply.relayed-to-others",
        two()
            .connect("chloe")
            .accepts("chloe")
            .send("alice", "salut\n")
            .answers("bob", Bytes.utf8("salut\n"))
            .expectRelayed("bob", "salut")
            .expectRelayed("chloe", "salut")
            .waits(Activity.WAITS_TO_RECEIVE));
    gallery.add("spins", TOO_SLOW, "too-slow.relayed", asked("salut").works());
    gallery.add(
        "prints for ever while a line waits",
        TOO_SLOW,
        "too-slow.relayed-printing",
        asked("salut").shows("boucle\n".repeat(20_000)).works());
    gallery.add(
        "sleeps while a line waits",
        TOO_SLOW,
        "too-slow.relayed-sleeping",
        asked("salut").waits(Wait.Ended.IDLE_UNTIL, Activity.SLEEPS));
    gallery.add("ends on a line", EXITED_EARLY, "exited-early.relayed", asked("salut").exits(0));
    gallery.add(
        "loses the thread of a client",
        CRASHED,
        "crashed.trace",
        "words.lost-client",
        asked("salut")
            .complains("Traceback (most recent call last):\nBrokenPipeError: Broken pipe\n")
            .waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "changes the set it goes through",
        CRASHED,
        "crashed.trace",
        "words.changed-while-iterating",
        asked("salut")
            .complains(
                "Traceback (most recent call last):\nRuntimeError: Set changed size during iteration\n")
            .waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "closes another client’s connection",
        CLOSED_EARLY,
        "closed-early.relayed",
        asked("salut").closes("bob").waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "breaks off another client’s connection",
        RESET,
        "reset.relayed",
        asked("salut").resets("bob").waits(Activity.WAITS_TO_RECEIVE));
  }

  private void linesOfWhichSomeCome() {
    gallery.add(
        "passes only the first of several lines on",
        PARTIAL_REPLY,
        "partial-reply.relayed",
        heard("alice> un\n", "un", "deux", "trois"));
    gallery.add(
        "passes only the last of several lines on",
        PARTIAL_REPLY,
        "partial-reply.relayed-lost",
        heard("alice> trois\n", "un", "deux", "trois"));
    gallery.add(
        "passes every piece on as a line",
        PARTIAL_REPLY,
        "partial-reply.relayed-cut",
        heard("<alice> bonjour to\n<alice> ut le monde\n", "bonjour tout le monde"));
    gallery.add(
        "cuts lines at the size of its buffer",
        PARTIAL_REPLY,
        "partial-reply.relayed-cut",
        "partial-reply.buffer",
        heard("<alice> " + "ab".repeat(512) + "\n", "ab".repeat(700)));
  }

  private void linesThatComeOtherwise() {
    gallery.add(
        "turns the order of lines round",
        WRONG_REPLY,
        "wrong-reply.relayed-order",
        heard("deux\nun\n", "un", "deux"));
    gallery.add(
        "glues lines", WRONG_REPLY, "wrong-reply.relayed-glued", heard("undeux", "un", "deux"));
    gallery.add(
        "says something else",
        WRONG_REPLY,
        "wrong-reply.relayed",
        heard("alice a parlé\n", "salut"));
    gallery.add(
        "sends a line twice",
        EXTRA_OUTPUT,
        "extra-output.relayed-twice",
        heard("salut\nsalut\n", "salut"));
    gallery.add(
        "sends a line twice before the next",
        EXTRA_OUTPUT,
        "extra-output.relayed-twice",
        heard("un\nun\ndeux\n", "un", "deux"));
    gallery.add(
        "adds a notice",
        EXTRA_OUTPUT,
        "extra-output.relayed",
        heard("salut\nalice a parlé\n", "salut"));
    gallery.add(
        "sends its whole buffer",
        EXTRA_OUTPUT,
        "extra-output.relayed-nul",
        heard("salut\n\0\0\0", "salut"));
  }

  private void damagedText() {
    gallery.add(
        "passes on bytes as Python displays them",
        WRONG_REPLY,
        "wrong-reply.relayed-bytes-as-text",
        heard("<127.0.0.1> b'salut\\n'", "salut"));
    gallery.add(
        "passes lines on in Latin-1",
        WRONG_REPLY,
        "wrong-reply.relayed-latin-1",
        asked(TEXT)
            .answers("bob", Bytes.of((TEXT + "\n").getBytes(StandardCharsets.ISO_8859_1)))
            .waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "encodes lines twice",
        WRONG_REPLY,
        "wrong-reply.relayed-encoded-twice",
        heard(
            new String(TEXT.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1) + "\n",
            TEXT));
    gallery.add(
        "loses the accents of lines",
        WRONG_REPLY,
        "wrong-reply.relayed-accents-lost",
        heard("alice: ?a va, ?l?ve ?\n", TEXT));
    gallery.add(
        "loses the accent of a line that was cut",
        WRONG_REPLY,
        "wrong-reply.relayed-accents-lost",
        heard("alice: Ça va, \ufffd\ufffdlève ?\n", TEXT));
  }

  private void clientsThatAreInTheWay() {
    gallery.add(
        "serves one client of a chat after the other",
        NOT_SERVED,
        "not-served.behind",
        ready()
            .connect("alice")
            .connect("bob")
            .send("alice", "salut\n")
            .expectRelayed("bob", "salut")
            .waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "waits for a client that reads nothing",
        NOT_SERVED,
        "not-served.blocked",
        two()
            .connect("chloe")
            .accepts("chloe")
            .stopReading("bob")
            .send("alice", "salut\n")
            .expectRelayed("chloe", "salut")
            .waits(Activity.WAITS_TO_SEND));
    gallery.add(
        "reads nobody while it waits for a client that reads nothing",
        NOT_SERVED,
        "not-served.blocked-reading",
        two()
            .stopReading("bob")
            .sendCut("alice", Bytes.utf8("salut\n"), 3)
            .waits(Activity.WAITS_TO_SEND));
  }
}
