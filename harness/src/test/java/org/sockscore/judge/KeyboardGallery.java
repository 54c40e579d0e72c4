package org.sockscore.judge;

import static org.sockscore.judge.Scene.CLIENT;
import static org.sockscore.judge.Scene.clientMet;
import static org.sockscore.judge.Scene.met;
import static org.sockscore.reports.FindingCode.CLOSED_EARLY;
import static org.sockscore.reports.FindingCode.CRASHED;
import static org.sockscore.reports.FindingCode.EXITED_EARLY;
import static org.sockscore.reports.FindingCode.NEVER_CONNECTED;
import static org.sockscore.reports.FindingCode.NO_PROMPT;
import static org.sockscore.reports.FindingCode.NO_REPLY;
import static org.sockscore.reports.FindingCode.PARTIAL_REPLY;
import static org.sockscore.reports.FindingCode.STILL_RUNNING;
import static org.sockscore.reports.FindingCode.TOO_SLOW;
import static org.sockscore.reports.FindingCode.WAITING_FOR_MORE;
import static org.sockscore.reports.FindingCode.WRONG_SCREEN;

import java.util.ArrayList;
import java.util.List;
import org.sockscore.reports.Activity;
import org.sockscore.reports.Bytes;

/** The ways in which programs with a keyboard and a screen are wrong, clients most of them. */
final class KeyboardGallery {
  private static final String END_OF_INPUT =
      """
      Traceback (most recent call last):
        File "/submission/client.py", line 9, in <module>
      EOFError
      """;

  private final Gallery gallery;

  private KeyboardGallery(Gallery gallery) {
    this.gallery = gallery;
  }

  static void addTo(Gallery gallery) {
    KeyboardGallery scenes = new KeyboardGallery(gallery);
    scenes.keyboard();
    scenes.endOfInput();
    scenes.twoThingsAtOnce();
    scenes.telling();
    scenes.screens();
  }

  private void prompt(String statement, String key, Activity activity) {
    gallery.add(
        statement, NO_PROMPT, "no-prompt." + key, clientMet().expectPrompt().waits(activity));
  }

  private void keyboard() {
    prompt("reads the network when its user should speak", "receive", Activity.WAITS_TO_RECEIVE);
    prompt("waits for a client when its user should speak", "accept", Activity.WAITS_FOR_CLIENT);
    prompt("sleeps when its user should speak", "sleeping", Activity.SLEEPS);
    prompt("does nothing when its user should speak", "silent", Activity.WAITS_FOR_ITSELF);
    gallery.add(
        "spins when its user should speak",
        NO_PROMPT,
        "no-prompt.busy",
        clientMet().expectPrompt().works());
    gallery.add(
        "ends when its user should speak",
        NO_PROMPT,
        "no-prompt.ended",
        clientMet().expectPrompt().exits(0));
    gallery.add(
        "ends before its user has typed",
        EXITED_EARLY,
        "exited-early.keyboard",
        met().typeInVain("Bonjour").exits(0));
    gallery.add(
        "crashes on what its user types",
        CRASHED,
        "crashed.keyboard",
        "signal.11",
        clientMet().type("é").expect("é").isKilledBy(11));
  }

  private void endOfInput() {
    gallery.add(
        "crashes at the end of the input",
        CRASHED,
        "crashed.end-of-input",
        clientMet().endOfInput().expectCalm().complains(END_OF_INPUT).exits(1));
    gallery.add(
        "loses a thread at the end of the input",
        CRASHED,
        "crashed.trace",
        "crashed.end-of-input",
        clientMet().endOfInput().expectCalm().complains(END_OF_INPUT).waits(Activity.SLEEPS));
    gallery.add(
        "spins at the end of the input",
        STILL_RUNNING,
        "still-running.busy",
        "still-running.spins.end-of-input",
        clientMet().endOfInput().expectCalm().works());
    gallery.add(
        "takes no notice of the end of the input",
        STILL_RUNNING,
        "still-running.keyboard",
        clientMet().endOfInput().expectExit().waits(Activity.WAITS_FOR_KEYBOARD));
    gallery.add(
        "ends before the input does",
        EXITED_EARLY,
        "exited-early.end-of-input",
        clientMet().endOfInputInVain().exits(0));
  }

  private void twoThingsAtOnce() {
    gallery.add(
        "sits at the keyboard and does not receive",
        WRONG_SCREEN,
        "wrong-screen.keyboard",
        clientMet()
            .expectPrompt()
            .waits(Activity.WAITS_FOR_KEYBOARD)
            .send("Salut\n")
            .expectScreen("Salut")
            .waits(Activity.WAITS_FOR_KEYBOARD)
            .leavesUnread(CLIENT));
    gallery.add(
        "shows pieces on lines of their own",
        WRONG_SCREEN,
        "wrong-screen.pieces",
        clientMet()
            .send("Salut\n")
            .expectScreen("Salut")
            .shows("Sa\nlut\n")
            .waits(Activity.WAITS_FOR_KEYBOARD));
    gallery.add(
        "shows nothing more since its thread has crashed",
        CRASHED,
        "crashed.trace",
        "words.lost-client",
        clientMet()
            .send("Salut\n")
            .expectScreen("Salut")
            .complains(END_OF_INPUT.replace("EOFError", "ConnectionResetError: [Errno 104]"))
            .waits(Activity.WAITS_FOR_KEYBOARD));
    gallery.add(
        "does not say that the server has gone",
        WRONG_SCREEN,
        "wrong-screen.not-told",
        clientMet()
            .shows("Bonjour\n")
            .close(CLIENT)
            .waits(Activity.WAITS_FOR_KEYBOARD)
            .expectComplaint()
            .waits(Activity.WAITS_FOR_KEYBOARD));
    gallery.add(
        "goes on without its server",
        STILL_RUNNING,
        "still-running.keyboard",
        clientMet()
            .close(CLIENT)
            .typeUnlessEnded("Bonjour")
            .expectExit()
            .waits(Activity.WAITS_FOR_KEYBOARD));
  }

  private void telling() {
    told("tells nothing", "nothing", asked().expectTold("prime").waits(Activity.SLEEPS));
    told(
        "tells nothing when the server has gone",
        "nothing",
        asked().shows("premier\n").close(CLIENT).expectTold("none").waits(Activity.SLEEPS));
    told("shows the code only", "repeated", asked().expectTold("prime").shows("17 : b'T\\n'\n"));
    told(
        "tells two meanings alike",
        "same",
        toldPrime().send("F\n").expectTold("composite").shows("4 est premier\n"));
    told(
        "tells one meaning in two ways",
        "otherwise",
        toldPrime().send("T\n").expectTold("prime").shows("4 n’est pas premier\n"));
    told(
        "tells the contrary",
        "contrary",
        asked().expectTold("prime", "non", "pas").shows("17 n'est pas premier\n"));
    gallery.add(
        "ends instead of telling",
        EXITED_EARLY,
        "exited-early.told",
        asked().expectTold("prime").exits(0));
    gallery.add(
        "spins instead of telling", TOO_SLOW, "too-slow.told", asked().expectTold("prime").works());
    gallery.add(
        "goes on with the connection that it has",
        NEVER_CONNECTED,
        "never-connected.same",
        clientMet()
            .expect("4")
            .answers("4")
            .send("F\n")
            .accept("second")
            .answers("5")
            .waits(Activity.WAITS_TO_RECEIVE));
  }

  private static Scene asked() {
    return clientMet().shows("Envoi de 17\n").send("T\n");
  }

  private static Scene toldPrime() {
    return asked().expectTold("prime").shows("17 est premier\nEnvoi de 4\n");
  }

  private void told(String statement, String key, Scene scene) {
    gallery.add(statement, WRONG_SCREEN, "wrong-told." + key, scene);
  }

  /** Sentences about screens and keyboards that are those of servers too. */
  private void screens() {
    screen("shows bytes", "bytes", "C> Ça va ?", "C> b'\\xc3\\x87a va ?'\n");
    screen("shows UTF-8 as Latin-1", "garbled", "Ça va ?", "C> Ã\u0087a va ?\n");
    screen("shows no accents", "accents", "Ça va ?", "C> ?a va ?\n");
    parts();
    gallery.add(
        "closes instead of showing it",
        CLOSED_EARLY,
        "closed-early.screen",
        met().closes(CLIENT).send("Bonjour").expectScreen("Bonjour").waits(Activity.SLEEPS));
    gallery.add(
        "waits for a whole line to show",
        WAITING_FOR_MORE,
        "waiting-for-more.screen",
        met().send("Bonjour").expectScreen("Bonjour").waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "does not send what its user types",
        NO_REPLY,
        "no-reply.receive.unasked",
        met().send("Bonjour").type("Salut").expect("Salut").waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "sends the first word of the line",
        PARTIAL_REPLY,
        "partial-reply.silent.unasked",
        "partial-reply.word",
        met().type("À toi").expect("À toi").answers("À").waits(Activity.WAITS_TO_RECEIVE));
  }

  private void parts() {
    part("shows the first piece only", "first-piece", "Recu : mava\n", 4);
    part("shows two pieces of three", "first-pieces", "Recu : b'mava to'\n", 4, 7);
    part("shows the last piece only", "last-piece", "Bonjour !\nRecu : fe no\n", 7);
    part("shows one piece on each line", "pieces", "mava\n tofe no\n", 4);
    part("names each piece", "pieces", "Recu : mava\nRecu : tofe no\n", 4);
    part("shows as much as its buffer holds", "beginning", "Recu : mava to\nFin\n");
    part("shows something else", "other", "C> \nRecu : mavale\nFin\n");
    gallery.add(
        "shows the first word only",
        WRONG_SCREEN,
        "wrong-screen.beginning",
        "wrong-screen.first-word",
        inPieces().shows("Recu : mava\nFin\n").waits(Activity.SLEEPS));
  }

  private void part(String statement, String key, String shown, Integer... cuts) {
    gallery.add(
        statement,
        WRONG_SCREEN,
        "wrong-screen." + key,
        inPieces(cuts).shows(shown).waits(Activity.SLEEPS));
  }

  /** What is to be shown is sent in pieces. */
  private static Scene inPieces(Integer... cuts) {
    Bytes text = Bytes.utf8("mava tofe no");
    List<Bytes> pieces = new ArrayList<>();
    int from = 0;
    for (int cut : cuts) {
      pieces.add(text.slice(from, cut));
      from = cut;
    }
    pieces.add(text.slice(from, text.length()));
    return clientMet()
        .send(CLIENT, pieces.toArray(Bytes[]::new))
        .close(CLIENT)
        .expectScreen(text.toUtf8());
  }

  private void screen(String it, String key, String text, String shown) {
    gallery.add(
        it,
        WRONG_SCREEN,
        "wrong-screen." + key,
        met().send("Ça va ?").expectScreen(text).shows(shown).waits(Activity.WAITS_FOR_KEYBOARD));
  }
}
