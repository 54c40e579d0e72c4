package org.sockscore.judge;

import static org.sockscore.judge.Scene.CLIENT;
import static org.sockscore.judge.Scene.asked;
import static org.sockscore.judge.Scene.met;
import static org.sockscore.reports.FindingCode.CLOSED_EARLY;
import static org.sockscore.reports.FindingCode.EXTRA_OUTPUT;
import static org.sockscore.reports.FindingCode.NO_REPLY;
import static org.sockscore.reports.FindingCode.PARTIAL_REPLY;
import static org.sockscore.reports.FindingCode.RESET;
import static org.sockscore.reports.FindingCode.TOO_SLOW;
import static org.sockscore.reports.FindingCode.WAITING_FOR_MORE;
import static org.sockscore.reports.FindingCode.WRONG_REPLY;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sockscore.assignment.Expectation;
import org.sockscore.reports.Activity;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.Wait;

/** The ways in which replies are wrong, missing, or too many. */
final class ReplyGallery {
  private final Gallery gallery;

  private ReplyGallery(Gallery gallery) {
    this.gallery = gallery;
  }

  static void addTo(Gallery gallery) {
    ReplyGallery scenes = new ReplyGallery(gallery);
    scenes.wrongReplies();
    scenes.missingReplies();
    scenes.extraOutput();
  }

  private static Scene askedAccents() {
    return met().send("Ça va, élève ?").expect("ÇA VA, ÉLÈVE ?");
  }

  private void wrong(String statement, String key, Scene scene) {
    gallery.add(
        statement, WRONG_REPLY, "wrong-reply." + key, scene.waits(Activity.WAITS_TO_RECEIVE));
  }

  private void wrongReplies() {
    wrong("answers something else", "other", asked().answers("HELO"));
    wrong("greets wrongly", "other.unasked", met().expect("Bienvenue").answers("Salut"));
    wrong("sends the text of bytes", "bytes-as-text", asked().answers("b'HELLO'"));
    wrong("sends a byte order mark", "byte-order-mark", asked().answers("\ufeffHELLO"));
    wrong(
        "uses writeUTF",
        "write-utf",
        asked().answers(CLIENT, Bytes.of(new byte[] {0, 5}).plus(Bytes.utf8("HELLO"))));
    wrong(
        "sends a Java object",
        "java-object",
        asked()
            .answers(
                CLIENT,
                Bytes.of(new byte[] {(byte) 0xac, (byte) 0xed, 0, 5, 't', 0, 5})
                    .plus(Bytes.utf8("HELLO"))));
    wrong(
        "sends UTF-16",
        "utf-16",
        asked().answers(CLIENT, Bytes.of("HELLO".getBytes(StandardCharsets.UTF_16LE))));
    wrong(
        "sends Latin-1",
        "latin-1",
        askedAccents()
            .answers(CLIENT, Bytes.of("ÇA VA, ÉLÈVE ?".getBytes(StandardCharsets.ISO_8859_1))));
    wrong(
        "encodes twice",
        "encoded-twice",
        askedAccents().answers("Ã\u0087A VA, Ã\u0089LÃ\u0088VE ?"));
    wrong("replaces accents", "accents-lost", askedAccents().answers("?A VA, ?L?VE ?"));
    wrong("drops accents", "accents-lost", askedAccents().answers("CA VA, ELEVE ?"));
    wrong(
        "loses the accent that was cut",
        "accents-lost",
        askedAccents().answers("ÇA VA, \ufffd\ufffdLÈVE ?"));
    wrong("echoes unchanged", "unchanged", asked().answers("Hello"));
    wrong(
        "leaves accents in lower case",
        "only-ascii-letters",
        askedAccents().answers("ÇA VA, éLèVE ?"));
    wrong("answers with another first letter", "first-letter", asked().answers("hELLO"));
    wrong("answers in lower case", "lower-case", asked().answers("hello"));
    wrong("capitalises", "other-case", met().send("hELLO").expect("HELLO").answers("Hello"));
    wrong("quotes its answer", "quoted", asked().answers("'HELLO'"));
    wrong(
        "is one answer behind",
        "previous",
        asked().answers("HELLO").send("monde").expect("MONDE").answers("HELLO"));
    wrong(
        "says OK to everything",
        "other",
        met().send("SET a 1\n").expect("OK").answers("OK").send("x\n").expect("E").answers("OK"));
    wrong("begins with NUL", "nul-bytes", asked().answers("\0HELLO"));
    wrong("begins with blanks", "blanks", asked().answers("\n HELLO"));
    wrong(
        "greets unasked",
        "wrapped",
        met().answers("Salut !\n").send("Hello").expect("HELLO").answers("HELLO"));
    wrong(
        "says what it always says",
        "other",
        met().send("Bonjour").expect("Comment va ?").answers("Bonjour"));
    wrong("wraps its answer in words", "wrapped", asked().answers("Réponse : HELLO"));
    wrong("is wrong in one of its lines", "line", askedTwice().answers("OK\r\nok\r\n"));
    wrong("puts its lines on one line", "blanks", askedTwice().answers("OKE"));
  }

  private static Scene askedTwice() {
    return met()
        .send("SET a 1\nGET b\n")
        .expect(CLIENT, new Expectation.Lines(List.of(Bytes.utf8("OK"), Bytes.utf8("E"))));
  }

  private void partial(String statement, String key, String hint, Scene scene) {
    gallery.add(statement, PARTIAL_REPLY, "partial-reply." + key, "partial-reply." + hint, scene);
  }

  private void missingReplies() {
    Bytes many = Bytes.utf8("a").repeat(3000);
    Scene longAnswer = met().send(CLIENT, many).expect("A".repeat(3000));
    partial(
        "stops at its buffer",
        "silent",
        "buffer",
        longAnswer.answers("A".repeat(1024)).waits(Activity.WAITS_FOR_CLIENT));
    partial("stops early", "silent", "silent", asked().answers("HEL").waits(Activity.SLEEPS));
    partial(
        "stops its greeting early",
        "silent.unasked",
        "silent",
        met().expect("Bienvenue").answers("Bien").waits(Activity.WAITS_TO_RECEIVE));
    partial(
        "answers the first piece and closes",
        "closed",
        "pieces",
        met()
            .send(CLIENT, Bytes.utf8("Hel"), Bytes.utf8("lo"))
            .expect("HELLO")
            .answers("HEL")
            .closes(CLIENT)
            .waits(Activity.WAITS_FOR_CLIENT));
    partial(
        "closes its greeting early",
        "closed.unasked",
        "closed",
        met().expect("Bienvenue").answers("Bien").closes(CLIENT).waits(Activity.SLEEPS));
    partial("breaks off in the answer", "reset", "reset", asked().answers("HEL").resets(CLIENT));
    partial(
        "breaks off in the greeting",
        "reset.unasked",
        "reset",
        met().expect("Bienvenue").answers("Bien").resets(CLIENT));
    partial(
        "forgets the newline",
        "silent",
        "newline",
        met().send("17\n").expectExact("T\n").answers("T").waits(Activity.WAITS_TO_RECEIVE));
    partial(
        "answers only the first of several requests",
        "lines",
        "lines",
        askedTwice().answers("OK\r\n").waits(Activity.WAITS_TO_RECEIVE));
    noReplies();
    tooSlow();
    gallery.add(
        "closes instead of answering",
        CLOSED_EARLY,
        "closed-early.reply",
        asked().closes(CLIENT).waits(Activity.WAITS_FOR_CLIENT));
    gallery.add(
        "closes instead of greeting",
        CLOSED_EARLY,
        "closed-early.reply.unasked",
        met().expect("Bienvenue").closes(CLIENT).waits(Activity.WAITS_FOR_CLIENT));
    gallery.add(
        "ends well instead of answering",
        CLOSED_EARLY,
        "closed-early.ended",
        asked().closes(CLIENT).exits(0));
    gallery.add(
        "ends well instead of greeting",
        CLOSED_EARLY,
        "closed-early.ended.unasked",
        met().expect("Bienvenue").closes(CLIENT).exits(0));
    gallery.add(
        "answers once and closes",
        CLOSED_EARLY,
        "closed-early.reply",
        "closed-early.loop",
        asked().answers("HELLO").closes(CLIENT).send("monde").expect("MONDE"));
    gallery.add(
        "closes because of what it is asked",
        CLOSED_EARLY,
        "closed-early.reply",
        asked().answers("HELLO").send("\n").expect("E").closes(CLIENT));
    gallery.add("breaks off instead of answering", RESET, "reset.reply", asked().resets(CLIENT));
    gallery.add(
        "breaks off instead of greeting",
        RESET,
        "reset.reply.unasked",
        met().expect("Bienvenue").resets(CLIENT).waits(Activity.SLEEPS));
  }

  private void noReply(String statement, String key, Scene scene) {
    gallery.add(statement, NO_REPLY, "no-reply." + key, scene);
  }

  private void noReplies() {
    noReply(
        "is stuck in one thread while another accepts",
        "silent",
        asked()
            .answers("HELLO")
            .send("b")
            .expect("B")
            .answers("B")
            .send("c")
            .expect("C")
            .waits(Activity.WAITS_FOR_CLIENT));
    noReply("is deadlocked", "silent", asked().waits(Activity.WAITS_FOR_ITSELF));
    noReply(
        "is deadlocked before it greets",
        "silent.unasked",
        met().expect("Bienvenue").waits(Activity.WAITS_FOR_ITSELF));
    noReply(
        "does not greet",
        "receive.unasked",
        met().expect("Bienvenue").waits(Activity.WAITS_TO_RECEIVE));
    noReply(
        "receives and forgets to answer",
        "receive",
        met().send("17\n").expect("T").waits(Activity.WAITS_TO_RECEIVE));
    noReply(
        "shows and forgets to answer",
        "receive",
        asked().shows("Reçu : Hello\n").waits(Activity.WAITS_TO_RECEIVE));
    noReply("asks its user", "keyboard", asked().waits(Activity.WAITS_FOR_KEYBOARD));
    noReply(
        "asks its user before it greets",
        "keyboard.unasked",
        met().expect("Bienvenue").waits(Activity.WAITS_FOR_KEYBOARD));
    noReply("pauses for ever", "sleeping", asked().waits(Activity.SLEEPS));
    noReply(
        "pauses for ever before it greets",
        "sleeping.unasked",
        met().expect("Bienvenue").waits(Activity.SLEEPS));
    noReply(
        "stops reading",
        "unread",
        met()
            .sendCut(Bytes.utf8("a").repeat(5_000_000), 2_600_000)
            .waits(Activity.WAITS_TO_SEND)
            .expect("A"));
    gallery.add(
        "reads line by line",
        WAITING_FOR_MORE,
        "waiting-for-more",
        asked().waits(Activity.WAITS_TO_RECEIVE));
  }

  private void tooSlow() {
    gallery.add("computes too long", TOO_SLOW, "too-slow.computing", asked().works());
    gallery.add(
        "computes too long before it greets",
        TOO_SLOW,
        "too-slow.computing.unasked",
        met().expect("Bienvenue").works());
    String flood = "en attente\n".repeat(10_000);
    gallery.add("prints in circles", TOO_SLOW, "too-slow.printing", asked().shows(flood).works());
    gallery.add(
        "prints in circles before it greets",
        TOO_SLOW,
        "too-slow.printing.unasked",
        met().expect("Bienvenue").shows(flood).works());
    gallery.add(
        "sleeps too long",
        TOO_SLOW,
        "too-slow.sleeping",
        asked().waits(Wait.Ended.IDLE_UNTIL, Activity.SLEEPS));
    gallery.add(
        "sleeps too long before it greets",
        TOO_SLOW,
        "too-slow.sleeping.unasked",
        met().expect("Bienvenue").waits(Wait.Ended.IDLE_UNTIL, Activity.SLEEPS));
    gallery.add(
        "reads too slowly",
        TOO_SLOW,
        "too-slow.reading",
        met().sendCut(Bytes.utf8("a").repeat(5_000_000), 2_600_000).works().expect("A"));
  }

  private void extra(String statement, String key, Scene scene) {
    gallery.add(statement, EXTRA_OUTPUT, "extra-output." + key, scene);
  }

  private void extraOutput() {
    extra(
        "answers half a request",
        "silence",
        met().send("Bon").expectSilence().answers("Comment va ?"));
    extra("sends its whole buffer", "nul", asked().answers("HELLO" + "\0".repeat(1019)));
    extra(
        "adds a newline",
        "newline",
        met().send("Bonjour").expectExact("Comment va ?").answers("Comment va ?\n"));
    extra("adds blanks", "blanks", asked().answers("HELLO  \n\n"));
    extra("answers twice", "twice", asked().answers("HELLO").answers("HELLO"));
    extra("adds a question", "more", asked().answers("HELLO\nAutre chose ?\n"));
  }
}
