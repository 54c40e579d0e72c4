package org.sockscore.judge;

import static org.sockscore.judge.Scene.CLIENT;
import static org.sockscore.judge.Scene.met;
import static org.sockscore.judge.Scene.ready;
import static org.sockscore.judge.Scene.started;
import static org.sockscore.judge.Scene.startedUdp;
import static org.sockscore.reports.FindingCode.CLOSED_EARLY;
import static org.sockscore.reports.FindingCode.CRASHED;
import static org.sockscore.reports.FindingCode.EXITED_EARLY;
import static org.sockscore.reports.FindingCode.EXTRA_OUTPUT;
import static org.sockscore.reports.FindingCode.HARNESS_FAULT;
import static org.sockscore.reports.FindingCode.NEVER_LISTENED;
import static org.sockscore.reports.FindingCode.NOT_CLOSED;
import static org.sockscore.reports.FindingCode.NOT_SERVED;
import static org.sockscore.reports.FindingCode.NO_REPLY;
import static org.sockscore.reports.FindingCode.PARTIAL_REPLY;
import static org.sockscore.reports.FindingCode.RESET;
import static org.sockscore.reports.FindingCode.RESOURCE_LIMIT;
import static org.sockscore.reports.FindingCode.STILL_RUNNING;
import static org.sockscore.reports.FindingCode.TOO_SLOW;
import static org.sockscore.reports.FindingCode.WAITING_FOR_MORE;
import static org.sockscore.reports.FindingCode.WRONG_ADDRESS;
import static org.sockscore.reports.FindingCode.WRONG_EXIT_STATUS;
import static org.sockscore.reports.FindingCode.WRONG_PORT;
import static org.sockscore.reports.FindingCode.WRONG_REPLY;
import static org.sockscore.reports.FindingCode.WRONG_SCREEN;
import static org.sockscore.reports.FindingCode.WRONG_TRANSPORT;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sockscore.assignment.Expectation;
import org.sockscore.reports.Activity;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.Resource;
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

  private static final String TRACE =
      """
      Traceback (most recent call last):
        File "/submission/serveur.py", line 12, in <module>
          texte = recu.decode()
      """;

  private final List<Picture> pictures = new ArrayList<>();

  private Gallery() {}

  static List<Picture> pictures() {
    Gallery gallery = new Gallery();
    gallery.startUp();
    gallery.ends();
    gallery.wrongReplies();
    gallery.missingReplies();
    gallery.extraOutput();
    gallery.service();
    gallery.closing();
    gallery.datagrams();
    gallery.words();
    gallery.ourSide();
    ClientGallery.addTo(gallery);
    DatagramClientGallery.addTo(gallery);
    HttpGallery.addTo(gallery);
    FileGallery.addTo(gallery);
    gallery.pictures.addAll(RelayGallery.pictures());
    return List.copyOf(gallery.pictures);
  }

  void add(String statement, FindingCode code, String key, Scene scene) {
    add(statement, code, key, key.replace(".unasked", ""), scene);
  }

  void add(String statement, FindingCode code, String key, String hint, Scene scene) {
    pictures.add(new Picture(statement, code, key, hint, scene));
  }

  private void startUp() {
    add(
        "ends with a word before it listens",
        EXITED_EARLY,
        "exited-early.start",
        started().complains("Usage : serveur PORT\n").exits(2).expectListen());
    add(
        "ends in silence before it listens",
        EXITED_EARLY,
        "exited-early.start",
        started().exits(0).expectListen());
    add(
        "is Python 2",
        EXITED_EARLY,
        "exited-early.start",
        "words.python2-print",
        started()
            .complains(
                "  File \"/submission/serveur.py\", line 9\n    print \"ok\"\n    ^^^^\n"
                    + "SyntaxError: Missing parentheses in call to 'print'. Did you mean"
                    + " print(...)?\n")
            .exits(1)
            .expectListen());
    add(
        "shadows socketserver",
        EXITED_EARLY,
        "exited-early.start",
        "words.shadowed",
        started()
            .complains(
                "Traceback (most recent call last):\n"
                    + "  File \"/submission/socketserver.py\", line 1, in <module>\n"
                    + "    import socketserver\n"
                    + "  File \"/submission/socketserver.py\", line 3, in <module>\n"
                    + "    class H(socketserver.BaseRequestHandler):\n"
                    + "AttributeError: partially initialized module 'socketserver' has no"
                    + " attribute 'BaseRequestHandler' (most likely due to a circular import)\n")
            .exits(1)
            .expectListen());
    add(
        "binds an address of another machine",
        WRONG_ADDRESS,
        "wrong-address.start",
        "words.address-missing",
        started()
            .complains("OSError: [Errno 99] Cannot assign requested address\n")
            .exits(1)
            .expectListen());
    add(
        "crashes before it listens",
        CRASHED,
        "crashed.start",
        "signal.11",
        started().isKilledBy(11).expectListen());
    add(
        "listens on IPv6 only",
        WRONG_ADDRESS,
        "wrong-address.ipv6",
        started().listens("tcp [::1]:6789").waits(Activity.WAITS_FOR_CLIENT).expectListen());
    add(
        "listens on another port",
        WRONG_PORT,
        "wrong-port",
        started().listens("tcp 0.0.0.0:12345").waits(Activity.WAITS_FOR_CLIENT).expectListen());
    add(
        "forgets htons",
        WRONG_PORT,
        "wrong-port",
        "wrong-port.swapped",
        started().listens("tcp 0.0.0.0:34074").waits(Activity.WAITS_FOR_CLIENT).expectListen());
    add(
        "listens on a port that the system chose",
        WRONG_PORT,
        "wrong-port",
        "wrong-port.chosen-by-system",
        started().listens("tcp 0.0.0.0:43211").waits(Activity.WAITS_FOR_CLIENT).expectListen());
    add(
        "speaks UDP for TCP",
        WRONG_TRANSPORT,
        "wrong-transport.tcp",
        started().listens("udp 0.0.0.0:6789").waits(Activity.WAITS_TO_RECEIVE).expectListen());
    add(
        "speaks TCP for UDP",
        WRONG_TRANSPORT,
        "wrong-transport.udp",
        startedUdp().listens("tcp 0.0.0.0:6789").waits(Activity.WAITS_FOR_CLIENT).expectListen());
    never("asks at the keyboard first", "keyboard", Activity.WAITS_FOR_KEYBOARD);
    never("receives on a socket that is not bound", "receive", Activity.WAITS_TO_RECEIVE);
    never("connects as a client would", "client", Activity.WAITS_TO_SEND);
    never("sleeps before it listens", "sleeping", Activity.SLEEPS);
    never("binds without listening", "silent", Activity.WAITS_FOR_ITSELF);
    add(
        "computes before it listens",
        NEVER_LISTENED,
        "never-listened.busy",
        started().works().expectListen());
  }

  private void never(String statement, String key, Activity activity) {
    add(
        statement,
        NEVER_LISTENED,
        "never-listened." + key,
        started().waits(activity).expectListen());
  }

  private void ends() {
    add(
        "crashes on a connection",
        CRASHED,
        "crashed.connect",
        "signal.11",
        met().isKilledBy(11).send("Hello").expect("HELLO"));
    add(
        "crashes on what it received",
        CRASHED,
        "crashed.send",
        "words.decode",
        asked()
            .complains(TRACE + "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3\n")
            .closes(CLIENT)
            .exits(1));
    add(
        "crashes on the last of several pieces",
        CRASHED,
        "crashed.send",
        "signal.11",
        met()
            .send(CLIENT, Bytes.utf8("SET a "), Bytes.utf8("é\n"))
            .expect("OK")
            .closes(CLIENT)
            .isKilledBy(11));
    add(
        "crashes on the shell's status for a signal",
        CRASHED,
        "crashed.send",
        "signal.6",
        asked().exits(134));
    add("divides by zero", CRASHED, "crashed.send", "signal.8", asked().isKilledBy(8));
    add(
        "is ended by a signal of its own",
        CRASHED,
        "crashed.send",
        "signal.other",
        asked().isKilledBy(15));
    add(
        "crashes when its client leaves",
        CRASHED,
        "crashed.close",
        "words.null",
        met()
            .close(CLIENT)
            .complains(
                "Exception in thread \"main\" java.lang.NullPointerException: Cannot invoke"
                    + " \"String.toUpperCase()\"\n\tat Serveur.main(Serveur.java:21)\n")
            .exits(1)
            .expectExit(0));
    add(
        "crashes when its client says it is done",
        CRASHED,
        "crashed.half-close",
        "signal.13",
        met().halfClose().isKilledBy(13).expectClose());
    add(
        "crashes when its client breaks off",
        CRASHED,
        "crashed.reset",
        "words.lost-client",
        met()
            .reset(CLIENT)
            .complains(TRACE + "ConnectionResetError: [Errno 104] Connection reset by peer\n")
            .exits(1)
            .expectCalm());
    add(
        "loses a thread and lives on",
        CRASHED,
        "crashed.trace",
        "words.missing-key",
        asked()
            .complains("Exception in thread Thread-1 (servir):\n" + TRACE + "KeyError: 'ville'\n")
            .waits(Activity.WAITS_FOR_CLIENT));
    add(
        "prints a trace and lives on",
        CRASHED,
        "crashed.trace",
        "words.not-a-number",
        asked()
            .complains(TRACE + "ValueError: invalid literal for int() with base 10: 'abc'\n")
            .waits(Activity.WAITS_FOR_CLIENT));
    add(
        "ends instead of answering",
        EXITED_EARLY,
        "exited-early.reply",
        asked().closes(CLIENT).exits(3));
    add(
        "ends instead of greeting",
        EXITED_EARLY,
        "exited-early.reply.unasked",
        met().expect("Bienvenue").closes(CLIENT).exits(3));
    add(
        "ends before anybody connects",
        EXITED_EARLY,
        "exited-early.connect",
        ready().connect(CLIENT).resets(CLIENT).exits(0));
    limit(Resource.PROCESSES, 512);
    limit(Resource.MEMORY, 768L << 20);
    limit(Resource.CPU, 20_000);
    limit(Resource.FILE_SIZE, 64L << 20);
    limit(Resource.FOLDER_SIZE, 256L << 20);
    limit(Resource.OUTPUT, 8L << 20);
    add(
        "prints without end once its client has left",
        RESOURCE_LIMIT,
        "resource-limit.output",
        "still-running.spins",
        met().close(CLIENT).exceeds(Resource.OUTPUT, 8L << 20).expectExit(0));
  }

  private void limit(Resource resource, long amount) {
    String key = "resource-limit." + resource.word();
    add("exceeds " + resource.word(), RESOURCE_LIMIT, key, asked().exceeds(resource, amount));
  }

  private static Scene asked() {
    return met().send("Hello").expect("HELLO");
  }

  private static Scene askedAccents() {
    return met().send("Ça va, élève ?").expect("ÇA VA, ÉLÈVE ?");
  }

  private void wrong(String statement, String key, Scene scene) {
    add(statement, WRONG_REPLY, "wrong-reply." + key, scene.waits(Activity.WAITS_TO_RECEIVE));
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
    add(statement, PARTIAL_REPLY, "partial-reply." + key, "partial-reply." + hint, scene);
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
    add(
        "closes instead of answering",
        CLOSED_EARLY,
        "closed-early.reply",
        asked().closes(CLIENT).waits(Activity.WAITS_FOR_CLIENT));
    add(
        "closes instead of greeting",
        CLOSED_EARLY,
        "closed-early.reply.unasked",
        met().expect("Bienvenue").closes(CLIENT).waits(Activity.WAITS_FOR_CLIENT));
    add(
        "ends well instead of answering",
        CLOSED_EARLY,
        "closed-early.ended",
        asked().closes(CLIENT).exits(0));
    add(
        "ends well instead of greeting",
        CLOSED_EARLY,
        "closed-early.ended.unasked",
        met().expect("Bienvenue").closes(CLIENT).exits(0));
    add(
        "answers once and closes",
        CLOSED_EARLY,
        "closed-early.reply",
        "closed-early.loop",
        asked().answers("HELLO").closes(CLIENT).send("monde").expect("MONDE"));
    add(
        "closes because of what it is asked",
        CLOSED_EARLY,
        "closed-early.reply",
        asked().answers("HELLO").send("\n").expect("E").closes(CLIENT));
    add("breaks off instead of answering", RESET, "reset.reply", asked().resets(CLIENT));
    add(
        "breaks off instead of greeting",
        RESET,
        "reset.reply.unasked",
        met().expect("Bienvenue").waits(Activity.SLEEPS).resets(CLIENT));
  }

  private void noReply(String statement, String key, Scene scene) {
    add(statement, NO_REPLY, "no-reply." + key, scene);
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
    add(
        "reads line by line",
        WAITING_FOR_MORE,
        "waiting-for-more",
        asked().waits(Activity.WAITS_TO_RECEIVE));
  }

  private void tooSlow() {
    add("computes too long", TOO_SLOW, "too-slow.computing", asked().works());
    add(
        "computes too long before it greets",
        TOO_SLOW,
        "too-slow.computing.unasked",
        met().expect("Bienvenue").works());
    String flood = "en attente\n".repeat(10_000);
    add("prints in circles", TOO_SLOW, "too-slow.printing", asked().shows(flood).works());
    add(
        "prints in circles before it greets",
        TOO_SLOW,
        "too-slow.printing.unasked",
        met().expect("Bienvenue").shows(flood).works());
    add(
        "sleeps too long",
        TOO_SLOW,
        "too-slow.sleeping",
        asked().waits(Wait.Ended.IDLE_UNTIL, Activity.SLEEPS));
    add(
        "sleeps too long before it greets",
        TOO_SLOW,
        "too-slow.sleeping.unasked",
        met().expect("Bienvenue").waits(Wait.Ended.IDLE_UNTIL, Activity.SLEEPS));
    add(
        "reads too slowly",
        TOO_SLOW,
        "too-slow.reading",
        met().sendCut(Bytes.utf8("a").repeat(5_000_000), 2_600_000).works().expect("A"));
  }

  private void extra(String statement, String key, Scene scene) {
    add(statement, EXTRA_OUTPUT, "extra-output." + key, scene);
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

  private void service() {
    add(
        "goes back to accept",
        NOT_SERVED,
        "not-served.accept",
        asked().waits(Activity.WAITS_FOR_CLIENT));
    add(
        "answers once a connection",
        NOT_SERVED,
        "not-served.once",
        asked().answers("HELLO").send("monde").expect("MONDE").waits(Activity.WAITS_FOR_CLIENT));
    add(
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
    add(
        "forgets the next client",
        NOT_SERVED,
        "not-served.next",
        twoInTurn()
            .connect("bob")
            .send("bob", Bytes.utf8("deux"))
            .expect("bob", text("DEUX"))
            .waits(Activity.WAITS_TO_RECEIVE));
    add(
        "ends after one client",
        NOT_SERVED,
        "not-served.ended",
        twoInTurn().exits(0).connect("bob").resets("bob"));
    add(
        "stops listening after one client",
        NOT_SERVED,
        "not-served.refused",
        twoInTurn().waits(Activity.WAITS_TO_RECEIVE).connect("bob").resets("bob"));
    add(
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
    add(
        "spins instead of closing",
        NOT_CLOSED,
        "not-closed.busy",
        "still-running.spins",
        met().halfClose().expectClose().works());
    add(
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
    add(
        "spins instead of ending",
        STILL_RUNNING,
        "still-running.busy",
        "still-running.spins",
        met().close(CLIENT).expectExit(0).works());
    add(
        "prints instead of ending",
        STILL_RUNNING,
        "still-running.printing",
        "still-running.spins",
        met().close(CLIENT).expectExit(0).shows(flood).works());
    add(
        "spins once its client broke off",
        STILL_RUNNING,
        "still-running.busy",
        "still-running.spins",
        met().reset(CLIENT).expectCalm().works());
    add(
        "ends with another status",
        WRONG_EXIT_STATUS,
        "wrong-exit-status",
        met().close(CLIENT).expectExit(0).exits(1));
    add(
        "ends with another status and a word",
        WRONG_EXIT_STATUS,
        "wrong-exit-status.words",
        met().close(CLIENT).expectExit(0).shows("Client parti.\n").exits(1));
    Scene shown = met().send("Bonjour").expectScreen("Bonjour");
    add("shows nothing", WRONG_SCREEN, "wrong-screen.nothing", shown.waits(Activity.SLEEPS));
    add(
        "shows it in another case",
        WRONG_SCREEN,
        "wrong-screen.case",
        met().send("Bonjour").expectScreen("Bonjour").shows("BONJOUR\n").waits(Activity.SLEEPS));
    add(
        "shows something else",
        WRONG_SCREEN,
        "wrong-screen.other",
        met().send("Bonjour").expectScreen("Bonjour").shows("Reçu 7\n").waits(Activity.SLEEPS));
  }

  private void notClosed(String key, Activity activity) {
    add(
        "does not close: " + activity.word(),
        NOT_CLOSED,
        "not-closed." + key,
        met().halfClose().expectClose().waits(activity));
  }

  private void stillRunning(String key, Activity activity) {
    add(
        "does not end: " + activity.word(),
        STILL_RUNNING,
        "still-running." + key,
        met().close(CLIENT).expectExit(0).waits(activity));
  }

  private static Scene bound() {
    return startedUdp().listens("udp 0.0.0.0:6789").connect(CLIENT);
  }

  private static Scene asks(String number) {
    return bound().send(number);
  }

  private void datagrams() {
    add(
        "ends before it awaits datagrams",
        EXITED_EARLY,
        "exited-early.start",
        "words.no-stream",
        startedUdp()
            .listens("udp 0.0.0.0:6789")
            .complains("OSError: [Errno 95] Operation not supported\n")
            .exits(1)
            .expectListen());
    add(
        "crashes before it awaits datagrams",
        CRASHED,
        "crashed.start",
        "signal.11",
        startedUdp().isKilledBy(11).expectListen());
    add(
        "awaits datagrams over IPv6 only",
        WRONG_ADDRESS,
        "wrong-address.ipv6",
        startedUdp().listens("udp [::1]:6789").expectListen());
    add(
        "receives datagrams on a socket that is not bound",
        NEVER_LISTENED,
        "never-listened.receive",
        startedUdp().waits(Activity.WAITS_TO_RECEIVE).expectListen());
    add(
        "crashes before a datagram comes",
        CRASHED,
        "crashed.connect",
        "signal.11",
        bound().isKilledBy(11).expectExit(0));
    add(
        "crashes on an empty datagram",
        CRASHED,
        "crashed.send-empty",
        "signal.11",
        bound().send("").expectExit(0).isKilledBy(11));
    add(
        "crashes when the sender does not wait",
        CRASHED,
        "crashed.close",
        "words.is-client",
        asks("17")
            .close(CLIENT)
            .expectCalm()
            .complains(TRACE + "ConnectionRefusedError: [Errno 111]\n")
            .exits(1));
    add(
        "answers from another port",
        WRONG_REPLY,
        "wrong-reply.other-port",
        asks("17").expect("T").answersFrom("udp 127.0.0.1:43210", "T").waits(Activity.SLEEPS));
    add(
        "answers with an empty datagram",
        WRONG_REPLY,
        "wrong-reply.empty-datagram",
        asks("17").expect("T").answers(""));
    add(
        "contradicts itself",
        EXTRA_OUTPUT,
        "extra-output.datagrams",
        asks("15").expect("F").answers("F").answers("T"));
    add(
        "sends the same datagram twice",
        EXTRA_OUTPUT,
        "extra-output.datagram-twice",
        asks("15").expect("F").answers("F").answers("F"));
    add(
        "puts more into the datagram",
        EXTRA_OUTPUT,
        "extra-output.more",
        asks("15").expect("F").answers("F (15)"));
    add(
        "cuts its answer into datagrams",
        PARTIAL_REPLY,
        "partial-reply.datagrams",
        asks("15").expect("FAUX").answers("FA").answers("UX"));
    add(
        "answers with half a datagram",
        PARTIAL_REPLY,
        "partial-reply.silent",
        asks("15").expect("FAUX").answers("FA").waits(Activity.WAITS_TO_RECEIVE));
    add(
        "answers no datagram",
        NO_REPLY,
        "no-reply.silent",
        asks("15").expect("F").waits(Activity.WAITS_TO_RECEIVE));
    Scene served = asks("17").expect("T").answers("T").connect("bob");
    add(
        "answers the first sender only",
        NOT_SERVED,
        "not-served.behind",
        served.send("bob", Bytes.utf8("4")).expect("bob", f()).waits(Activity.WAITS_TO_RECEIVE));
    Scene gone = asks("17").expect("T").answers("T").close(CLIENT).connect("bob");
    add(
        "answers nobody after the first sender",
        NOT_SERVED,
        "not-served.next",
        gone.send("bob", Bytes.utf8("4")).expect("bob", f()).waits(Activity.WAITS_TO_RECEIVE));
    Scene other = asks("17").expect("T").answers("T").connect("bob");
    add(
        "answers the wrong sender",
        NOT_SERVED,
        "not-served.misdirected",
        other
            .send("bob", Bytes.utf8("4"))
            .expect("bob", f())
            .answers("F")
            .waits(Activity.WAITS_TO_RECEIVE));
    add(
        "does not end at an empty datagram",
        STILL_RUNNING,
        "still-running.receive",
        bound().send("").expectExit(0).waits(Activity.WAITS_TO_RECEIVE));
  }

  private static Expectation f() {
    return new Expectation.Text(Bytes.utf8("F"));
  }

  private void words() {
    add(
        "shows the wrong word",
        WRONG_SCREEN,
        "wrong-screen.answer",
        asks("15").expectWord("F", "T", "F").shows("15 : T\n").waits(Activity.WAITS_TO_RECEIVE));
    add(
        "shows both words",
        WRONG_SCREEN,
        "wrong-screen.both",
        asks("15").expectWord("F", "T", "F").shows("F\nT\n").waits(Activity.WAITS_TO_RECEIVE));
    add(
        "shows it as part of a longer word",
        WRONG_SCREEN,
        "wrong-screen.word",
        asks("15").expectWord("F", "T", "F").shows("False\n").waits(Activity.WAITS_TO_RECEIVE));
    add(
        "shows the word in small letters",
        WRONG_SCREEN,
        "wrong-screen.case",
        asks("15").expectWord("F", "T", "F").shows("f\n").waits(Activity.WAITS_TO_RECEIVE));
    add(
        "showed the word before only",
        WRONG_SCREEN,
        "wrong-screen.nothing",
        bound().shows("F\n").send("15").expectWord("F").waits(Activity.WAITS_TO_RECEIVE));
    add(
        "ends instead of showing",
        EXITED_EARLY,
        "exited-early.screen",
        asks("15").expectWord("F").exits(0));
    add("computes too long", TOO_SLOW, "too-slow.screen", asks("15").expectWord("F").works());
    add(
        "shows something for ever",
        TOO_SLOW,
        "too-slow.screen-printing",
        asks("15").expectWord("F").shows("?\n".repeat(50_000)).works());
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
  }
}
