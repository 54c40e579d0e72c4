package org.sockscore.judge;

import static org.sockscore.judge.Scene.CLIENT;
import static org.sockscore.judge.Scene.client;
import static org.sockscore.judge.Scene.clientMet;
import static org.sockscore.judge.Scene.udpClient;
import static org.sockscore.reports.FindingCode.CRASHED;
import static org.sockscore.reports.FindingCode.EXITED_EARLY;
import static org.sockscore.reports.FindingCode.NEVER_CONNECTED;
import static org.sockscore.reports.FindingCode.NO_REPLY;
import static org.sockscore.reports.FindingCode.STILL_RUNNING;
import static org.sockscore.reports.FindingCode.WRONG_ADDRESS;
import static org.sockscore.reports.FindingCode.WRONG_PORT;
import static org.sockscore.reports.FindingCode.WRONG_REPLY;
import static org.sockscore.reports.FindingCode.WRONG_SCREEN;
import static org.sockscore.reports.FindingCode.WRONG_TRANSPORT;

import org.sockscore.reports.Activity;

/** The ways in which clients do not come, or do not speak. */
final class ClientGallery {
  private static final String REFUSED =
      """
      Traceback (most recent call last):
        File "/submission/client.py", line 3, in <module>
      ConnectionRefusedError: [Errno 111] Connection refused
      """;

  private final Gallery gallery;

  private ClientGallery(Gallery gallery) {
    this.gallery = gallery;
  }

  static void addTo(Gallery gallery) {
    ClientGallery clients = new ClientGallery(gallery);
    clients.coming();
    clients.notComing();
    clients.speaking();
    clients.refused();
  }

  private void coming() {
    gallery.add(
        "connects to another port",
        WRONG_PORT,
        "wrong-port",
        client().expectConnect().comes(CLIENT, "tcp 127.0.0.1:6798"));
    gallery.add(
        "connects to a port whose bytes are exchanged",
        WRONG_PORT,
        "wrong-port",
        "wrong-port.swapped",
        client().expectConnect().comes(CLIENT, "tcp 127.0.0.1:34074"));
    gallery.add(
        "tries many places in vain",
        NEVER_CONNECTED,
        "never-connected.elsewhere",
        client()
            .accept(CLIENT)
            .complains(REFUSED)
            .exits(1)
            .tries("tcp 127.0.0.1:1")
            .tries("tcp 127.0.0.1:2"));
    gallery.add(
        "sends datagrams instead of connecting",
        WRONG_TRANSPORT,
        "wrong-transport.tcp",
        client().accept(CLIENT).waits(Activity.WAITS_TO_RECEIVE).tries("udp 127.0.0.1:6789"));
    gallery.add(
        "connects instead of sending datagrams",
        WRONG_TRANSPORT,
        "wrong-transport.udp",
        udpClient().accept(CLIENT).complains(REFUSED).exits(1).tries("tcp 127.0.0.1:6789"));
  }

  private void notComing() {
    gallery.add(
        "ends in silence before it connects",
        EXITED_EARLY,
        "exited-early.start",
        client().accept(CLIENT).exits(0));
    gallery.add(
        "looks for a host that nobody knows",
        WRONG_ADDRESS,
        "wrong-address.start",
        "words.host-unknown",
        client()
            .accept(CLIENT)
            .complains("socket.gaierror: [Errno -2] Name or service not known\n")
            .exits(1)
            .tries("udp 127.0.0.1:53"));
    gallery.add(
        "crashes before it connects",
        CRASHED,
        "crashed.start",
        "signal.11",
        client().accept(CLIENT).isKilledBy(11));
    waiting("asks for the address first", "keyboard", Activity.WAITS_FOR_KEYBOARD);
    waiting("is a server", "server", Activity.WAITS_FOR_CLIENT);
    waiting("receives before it sends", "receive", Activity.WAITS_TO_RECEIVE);
    waiting("sleeps before it connects", "sleeping", Activity.SLEEPS);
    waiting("waits for nothing in particular", "silent", Activity.UNKNOWN);
    gallery.add(
        "computes instead of connecting",
        NEVER_CONNECTED,
        "never-connected.busy",
        client().accept(CLIENT).works());
    gallery.add(
        "connects once only, and waits",
        NEVER_CONNECTED,
        "never-connected.again",
        clientMet().accept("second").waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "connects once only, and ends",
        NEVER_CONNECTED,
        "never-connected.ended",
        clientMet().accept("second").exits(0));
  }

  private void waiting(String statement, String key, Activity activity) {
    gallery.add(
        statement,
        NEVER_CONNECTED,
        "never-connected." + key,
        client().accept(CLIENT).waits(activity));
  }

  private void speaking() {
    gallery.add(
        "waits to be spoken to",
        NO_REPLY,
        "no-reply.receive.unasked",
        clientMet().expect("Bonjour").waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "says something else",
        WRONG_REPLY,
        "wrong-reply.other.unasked",
        clientMet().expect("Bonjour").answers("Salut"));
    gallery.add(
        "crashes as soon as it has connected",
        CRASHED,
        "crashed.connect",
        "signal.11",
        clientMet().expect("Bonjour").isKilledBy(11));
    gallery.add(
        "crashes after it has closed, when the server closes too",
        CRASHED,
        "crashed.send",
        "signal.11",
        clientMet()
            .send("Bonjour")
            .expectClose()
            .closes(CLIENT)
            .close(CLIENT)
            .expectExit()
            .isKilledBy(11));
    gallery.add(
        "does not notice that the server has gone",
        STILL_RUNNING,
        "still-running.receive",
        clientMet().close(CLIENT).expectExit().waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "does not say that there is no server",
        WRONG_SCREEN,
        "wrong-screen.no-complaint",
        client().refuse().expectExit().exits(1).expectComplaint());
  }

  private void refused() {
    refused(
        "is refused in Python", "words.refused.python", toBeRefused().complains(REFUSED).exits(1));
    refused(
        "is refused in Java",
        "words.refused.java",
        toBeRefused()
            .complains(
                "Exception in thread \"main\" java.net.ConnectException: Connection refused\n")
            .exits(1));
    refused(
        "is refused in Rust",
        "words.refused.rust",
        toBeRefused()
            .complains(
                """
                thread 'main' panicked at c.rs:5:57:
                called `Result::unwrap()` on an `Err` value: Os { code: 111, kind: ConnectionRefused }
                """)
            .exits(101));
    refused(
        "is refused in Go",
        "words.refused.go",
        toBeRefused()
            .complains("panic: dial tcp 127.0.0.1:6789: connect: connection refused\n")
            .exits(2));
    refused(
        "is refused in Node",
        "words.refused.node",
        toBeRefused()
            .complains(
                """
                Error: connect ECONNREFUSED 127.0.0.1:6789
                    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1555:16)
                """)
            .exits(1));
    refused(
        "goes on though it is refused, in C", "refused.unchecked", toBeRefused().isKilledBy(13));
    gallery.add(
        "tries again for ever though it is refused",
        STILL_RUNNING,
        "still-running.busy",
        "refused.again",
        toBeRefused().works());
    gallery.add(
        "sleeps and tries again though it is refused",
        STILL_RUNNING,
        "still-running.sleeping",
        "refused.again",
        toBeRefused().waits(Activity.SLEEPS));
    gallery.add(
        "does not look at whether it could connect once more",
        CRASHED,
        "crashed.send",
        "refused.unchecked",
        clientMet().refuse().send("E").expectExit().isKilledBy(13));
  }

  private static Scene toBeRefused() {
    return client().refuse().expectExit();
  }

  private void refused(String statement, String hint, Scene scene) {
    gallery.add(statement, CRASHED, "crashed.refused", hint, scene);
  }
}
