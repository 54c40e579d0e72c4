package org.sockscore.judge;

import static org.sockscore.judge.Scene.CLIENT;
import static org.sockscore.judge.Scene.udpClient;
import static org.sockscore.reports.FindingCode.CRASHED;
import static org.sockscore.reports.FindingCode.EXITED_EARLY;
import static org.sockscore.reports.FindingCode.EXTRA_OUTPUT;
import static org.sockscore.reports.FindingCode.NEVER_CONNECTED;
import static org.sockscore.reports.FindingCode.NO_REPLY;
import static org.sockscore.reports.FindingCode.PARTIAL_REPLY;
import static org.sockscore.reports.FindingCode.STILL_RUNNING;
import static org.sockscore.reports.FindingCode.WRONG_ADDRESS;
import static org.sockscore.reports.FindingCode.WRONG_PORT;
import static org.sockscore.reports.FindingCode.WRONG_REPLY;

import org.sockscore.reports.Activity;

/** The ways in which clients that send datagrams are wrong. */
final class DatagramClientGallery {
  private static final String TIMEOUT =
      """
      Traceback (most recent call last):
        File "/submission/client.py", line 9, in <module>
      TimeoutError: timed out
      """;

  private static final String REFUSED =
      """
      Traceback (most recent call last):
        File "/submission/client.py", line 9, in <module>
      ConnectionRefusedError: [Errno 111] Connection refused
      """;

  private final Gallery gallery;

  private DatagramClientGallery(Gallery gallery) {
    this.gallery = gallery;
  }

  static void addTo(Gallery gallery) {
    DatagramClientGallery clients = new DatagramClientGallery(gallery);
    clients.coming();
    clients.notComing();
    clients.sending();
    clients.goingOn();
  }

  /** A client whose first datagram came. */
  private static Scene met() {
    return udpClient().accept(CLIENT).comes(CLIENT, "udp 127.0.0.1:6789");
  }

  private void coming() {
    gallery.add(
        "sends datagrams to another port",
        WRONG_PORT,
        "wrong-port",
        udpClient().expectConnect().comes(CLIENT, "udp 127.0.0.1:6798"));
    gallery.add(
        "sends datagrams to many places in vain",
        NEVER_CONNECTED,
        "never-connected.elsewhere",
        udpClient().accept(CLIENT).exits(0).tries("udp 127.0.0.1:1").tries("udp 127.0.0.1:2"));
  }

  private void notComing() {
    gallery.add(
        "ends before it has sent a datagram",
        EXITED_EARLY,
        "exited-early.start",
        udpClient().accept(CLIENT).exits(0));
    gallery.add(
        "sends datagrams to a host that nobody knows",
        WRONG_ADDRESS,
        "wrong-address.start",
        "words.host-unknown",
        udpClient()
            .accept(CLIENT)
            .complains("socket.gaierror: [Errno -2] Name or service not known\n")
            .exits(1));
    gallery.add(
        "crashes before it has sent a datagram",
        CRASHED,
        "crashed.start",
        "signal.11",
        udpClient().accept(CLIENT).isKilledBy(11));
    waiting("asks for the address before any datagram", "keyboard", Activity.WAITS_FOR_KEYBOARD);
    waiting("is a server over TCP", "server", Activity.WAITS_FOR_CLIENT);
    waiting("waits for datagrams before it sends any", "receive", Activity.WAITS_TO_RECEIVE);
    waiting("sleeps before any datagram", "sleeping", Activity.SLEEPS);
    waiting("does nothing instead of sending datagrams", "silent", Activity.UNKNOWN);
    gallery.add(
        "computes instead of sending datagrams",
        NEVER_CONNECTED,
        "never-connected.busy",
        udpClient().accept(CLIENT).works());
  }

  private void waiting(String statement, String key, Activity activity) {
    gallery.add(
        statement,
        NEVER_CONNECTED,
        "never-connected." + key,
        udpClient().accept(CLIENT).waits(activity));
  }

  private void sending() {
    gallery.add(
        "sends everything in one datagram",
        EXTRA_OUTPUT,
        "extra-output.more",
        met().answers("4j\n4\n5").expect("4j"));
    gallery.add(
        "sends a message in several datagrams",
        PARTIAL_REPLY,
        "partial-reply.datagrams.unasked",
        met().answers("4").answers("j").answers("4").expect("4j"));
    gallery.add(
        "sends a message in several datagrams after an answer",
        PARTIAL_REPLY,
        "partial-reply.datagrams",
        asked().answers("1").answers("7").expect("17"));
    gallery.add(
        "sends an empty datagram first",
        WRONG_REPLY,
        "wrong-reply.empty-datagram.unasked",
        met().answers("").expect("4j"));
    gallery.add(
        "sends an empty datagram after an answer",
        WRONG_REPLY,
        "wrong-reply.empty-datagram",
        asked().answers("").expect("4"));
    gallery.add(
        "sends the next datagram from another socket",
        WRONG_REPLY,
        "wrong-reply.other-port",
        asked().answersFrom("udp 127.0.0.1:40123", "4").expect("4"));
  }

  private static Scene asked() {
    return met().answers("4j").expect("4j").send("E");
  }

  private void goingOn() {
    gallery.add(
        "ends instead of sending the next datagram",
        EXITED_EARLY,
        "exited-early.reply",
        asked().expect("4").exits(0));
    gallery.add(
        "waits for an answer that does not come",
        NO_REPLY,
        "no-reply.receive.unasked",
        met().answers("4j").expect("4j").expect("4").waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "waits for one answer more",
        NO_REPLY,
        "no-reply.receive",
        asked().expect("4").waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "does not send the next datagram",
        NO_REPLY,
        "no-reply.silent",
        asked().expect("4").waits(Activity.UNKNOWN));
    gallery.add(
        "waits for a last answer for ever",
        STILL_RUNNING,
        "still-running.receive",
        asked().expectExit(0).waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "does not catch its own time-out",
        CRASHED,
        "crashed.connect",
        "words.own-timeout",
        met().answers("4j").expect("4j").expect("4").complains(TIMEOUT).exits(1));
    gallery.add(
        "crashes when its datagram finds nobody",
        CRASHED,
        "crashed.refused",
        "words.refused.python",
        udpClient().refuse().expectCalm().complains(REFUSED).exits(1));
    gallery.add(
        "crashes on an answer in a datagram",
        CRASHED,
        "crashed.send",
        "signal.11",
        asked().expect("4").isKilledBy(11));
    gallery.add(
        "crashes on an empty answer",
        CRASHED,
        "crashed.send-empty",
        "signal.11",
        met().answers("4j").expect("4j").send("").expect("4").isKilledBy(11));
  }
}
