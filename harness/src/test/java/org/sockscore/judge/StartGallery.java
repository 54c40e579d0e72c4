package org.sockscore.judge;

import static org.sockscore.judge.Gallery.TRACE;
import static org.sockscore.judge.Scene.CLIENT;
import static org.sockscore.judge.Scene.asked;
import static org.sockscore.judge.Scene.met;
import static org.sockscore.judge.Scene.ready;
import static org.sockscore.judge.Scene.started;
import static org.sockscore.judge.Scene.startedUdp;
import static org.sockscore.reports.FindingCode.CRASHED;
import static org.sockscore.reports.FindingCode.EXITED_EARLY;
import static org.sockscore.reports.FindingCode.NEVER_LISTENED;
import static org.sockscore.reports.FindingCode.RESOURCE_LIMIT;
import static org.sockscore.reports.FindingCode.WRONG_ADDRESS;
import static org.sockscore.reports.FindingCode.WRONG_PORT;
import static org.sockscore.reports.FindingCode.WRONG_TRANSPORT;

import org.sockscore.reports.Activity;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.Resource;

/** The ways in which a server does not start, or does not last. */
final class StartGallery {
  private final Gallery gallery;

  private StartGallery(Gallery gallery) {
    this.gallery = gallery;
  }

  static void addTo(Gallery gallery) {
    StartGallery scenes = new StartGallery(gallery);
    scenes.startUp();
    scenes.ends();
  }

  private void startUp() {
    gallery.add(
        "ends with a word before it listens",
        EXITED_EARLY,
        "exited-early.start",
        started().complains("Usage : serveur PORT\n").exits(2).expectListen());
    gallery.add(
        "ends in silence before it listens",
        EXITED_EARLY,
        "exited-early.start",
        started().exits(0).expectListen());
    gallery.add(
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
    gallery.add(
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
    gallery.add(
        "binds an address of another machine",
        WRONG_ADDRESS,
        "wrong-address.start",
        "words.address-missing",
        started()
            .complains("OSError: [Errno 99] Cannot assign requested address\n")
            .exits(1)
            .expectListen());
    gallery.add(
        "crashes before it listens",
        CRASHED,
        "crashed.start",
        "signal.11",
        started().isKilledBy(11).expectListen());
    gallery.add(
        "listens on IPv6 only",
        WRONG_ADDRESS,
        "wrong-address.ipv6",
        started().listens("tcp [::1]:6789").waits(Activity.WAITS_FOR_CLIENT).expectListen());
    gallery.add(
        "listens on another port",
        WRONG_PORT,
        "wrong-port",
        started().listens("tcp 0.0.0.0:12345").waits(Activity.WAITS_FOR_CLIENT).expectListen());
    gallery.add(
        "forgets htons",
        WRONG_PORT,
        "wrong-port",
        "wrong-port.swapped",
        started().listens("tcp 0.0.0.0:34074").waits(Activity.WAITS_FOR_CLIENT).expectListen());
    gallery.add(
        "listens on a port that the system chose",
        WRONG_PORT,
        "wrong-port",
        "wrong-port.chosen-by-system",
        started().listens("tcp 0.0.0.0:43211").waits(Activity.WAITS_FOR_CLIENT).expectListen());
    gallery.add(
        "speaks UDP for TCP",
        WRONG_TRANSPORT,
        "wrong-transport.tcp",
        started().listens("udp 0.0.0.0:6789").waits(Activity.WAITS_TO_RECEIVE).expectListen());
    gallery.add(
        "speaks TCP for UDP",
        WRONG_TRANSPORT,
        "wrong-transport.udp",
        startedUdp().listens("tcp 0.0.0.0:6789").waits(Activity.WAITS_FOR_CLIENT).expectListen());
    never("asks at the keyboard first", "keyboard", Activity.WAITS_FOR_KEYBOARD);
    never("receives on a socket that is not bound", "receive", Activity.WAITS_TO_RECEIVE);
    never("connects as a client would", "client", Activity.WAITS_TO_SEND);
    never("sleeps before it listens", "sleeping", Activity.SLEEPS);
    never("binds without listening", "silent", Activity.WAITS_FOR_ITSELF);
    gallery.add(
        "computes before it listens",
        NEVER_LISTENED,
        "never-listened.busy",
        started().works().expectListen());
  }

  private void never(String statement, String key, Activity activity) {
    gallery.add(
        statement,
        NEVER_LISTENED,
        "never-listened." + key,
        started().waits(activity).expectListen());
  }

  private void ends() {
    gallery.add(
        "crashes on a connection",
        CRASHED,
        "crashed.connect",
        "signal.11",
        met().isKilledBy(11).send("Hello").expect("HELLO"));
    gallery.add(
        "crashes on what it received",
        CRASHED,
        "crashed.send",
        "words.decode",
        asked()
            .complains(TRACE + "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3\n")
            .closes(CLIENT)
            .exits(1));
    gallery.add(
        "crashes on the last of several pieces",
        CRASHED,
        "crashed.send",
        "signal.11",
        met()
            .send(CLIENT, Bytes.utf8("SET a "), Bytes.utf8("é\n"))
            .expect("OK")
            .closes(CLIENT)
            .isKilledBy(11));
    gallery.add(
        "crashes on the shell's status for a signal",
        CRASHED,
        "crashed.send",
        "signal.6",
        asked().exits(134));
    gallery.add("divides by zero", CRASHED, "crashed.send", "signal.8", asked().isKilledBy(8));
    gallery.add(
        "is ended by a signal of its own",
        CRASHED,
        "crashed.send",
        "signal.other",
        asked().isKilledBy(15));
    gallery.add(
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
    gallery.add(
        "crashes when its client says it is done",
        CRASHED,
        "crashed.half-close",
        "signal.13",
        met().halfClose().isKilledBy(13).expectClose());
    gallery.add(
        "crashes when its client breaks off",
        CRASHED,
        "crashed.reset",
        "words.lost-client",
        met()
            .reset(CLIENT)
            .complains(TRACE + "ConnectionResetError: [Errno 104] Connection reset by peer\n")
            .exits(1)
            .expectCalm());
    gallery.add(
        "loses a thread and lives on",
        CRASHED,
        "crashed.trace",
        "words.missing-key",
        asked()
            .complains("Exception in thread Thread-1 (servir):\n" + TRACE + "KeyError: 'ville'\n")
            .waits(Activity.WAITS_FOR_CLIENT));
    gallery.add(
        "prints a trace and lives on",
        CRASHED,
        "crashed.trace",
        "words.not-a-number",
        asked()
            .complains(TRACE + "ValueError: invalid literal for int() with base 10: 'abc'\n")
            .waits(Activity.WAITS_FOR_CLIENT));
    gallery.add(
        "ends instead of answering",
        EXITED_EARLY,
        "exited-early.reply",
        asked().closes(CLIENT).exits(3));
    gallery.add(
        "ends instead of greeting",
        EXITED_EARLY,
        "exited-early.reply.unasked",
        met().expect("Bienvenue").closes(CLIENT).exits(3));
    gallery.add(
        "ends before anybody connects",
        EXITED_EARLY,
        "exited-early.connect",
        ready().connect(CLIENT).resets(CLIENT).exits(0));
    limit(Resource.PROCESSES, 512);
    limit(Resource.MEMORY, 768L << 20);
    limit(Resource.CPU, 20_000);
    limit(Resource.FILE_SIZE, 64L << 20);
    limit(Resource.FOLDER_SIZE, 256L << 20);
    limit(Resource.FILES, 2_000);
    limit(Resource.OUTPUT, 8L << 20);
    gallery.add(
        "prints without end once its client has left",
        RESOURCE_LIMIT,
        "resource-limit.output",
        "still-running.spins",
        met().close(CLIENT).exceeds(Resource.OUTPUT, 8L << 20).expectExit(0));
  }

  private void limit(Resource resource, long amount) {
    String key = "resource-limit." + resource.word();
    gallery.add(
        "exceeds " + resource.word(), RESOURCE_LIMIT, key, asked().exceeds(resource, amount));
  }
}
