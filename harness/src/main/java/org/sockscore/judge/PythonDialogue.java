package org.sockscore.judge;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sockscore.assignment.OfferedResponse;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.Step;
import org.sockscore.assignment.Transport;
import org.sockscore.reports.Bytes;

/** The steps of a script as a Python program in a here-document. Used once. */
final class PythonDialogue implements Step.Visitor<String> {
  private static final Set<String> TAKEN =
      Set.of(
          "answer",
          "address",
          "data",
          "listening",
          "os",
          "response",
          "socket",
          "struct",
          "time",
          "print",
          "and",
          "as",
          "del",
          "for",
          "if",
          "in",
          "is",
          "not",
          "or",
          "def",
          "try",
          "from",
          "pass",
          "with",
          "while",
          "else",
          "import");

  private final Listening endpoint;
  private final Script script;
  private final Wording wording;
  private final Map<String, String> variables = new LinkedHashMap<>();
  private boolean listens;
  private boolean resets;
  private boolean isOpen;
  private boolean downloads;
  private boolean opens;

  /** Who has a response, and a connection that is still open. */
  private final Set<String> answered = new HashSet<>();

  /** Clients under test, of which the first datagram makes a peer. */
  private final Set<String> senders = new HashSet<>();

  /** Whether what is sent now is followed at once by a FIN. */
  private boolean saysFinNext;

  /** Who was met by the step before, by a datagram that no step has asked for yet. */
  private String just = "";

  PythonDialogue(Listening endpoint, Script script, Wording wording) {
    this.endpoint = endpoint;
    this.script = script;
    this.wording = wording;
  }

  /** What the script does. */
  String text() {
    StringBuilder body = new StringBuilder();
    List<Step> steps = script.steps();
    for (int i = 0; i < steps.size(); i++) {
      saysFinNext = i + 1 < steps.size() && steps.get(i + 1) instanceof Step.HalfClose;
      body.append(steps.get(i).accept(this));
    }
    String modules = resets ? "socket, struct, time" : "socket, time";
    return "python3 - <<'END'\nimport "
        + (opens ? "os, " : "")
        + modules
        + "\n"
        + (listens ? ANSWER : "")
        + (downloads ? RESPONSE : "")
        + body
        + "END";
  }

  /** Prints what comes until one second passes in silence or the connection is closed. */
  private static final String ANSWER =
      """
      def answer(peer):
          peer.settimeout(1)
          try:
              while True:
                  data = peer.recv(65536)
                  print(data)
                  if not data:
                      break
          except OSError as error:
              print(error)
      """;

  /** Tells how a response begins and how long it is, once it is over. */
  private static final String RESPONSE =
      """
      def response(peer):
          peer.settimeout(2)
          data = b""
          try:
              while piece := peer.recv(65536):
                  data += piece
          except OSError as error:
              print(error)
          print(data[:200], len(data), "bytes")
          peer.close()
      """;

  private String variable(String peer) {
    return variables.computeIfAbsent(
        peer,
        name ->
            name.matches("[A-Za-z]\\w*") && !TAKEN.contains(name)
                ? name
                : "peer" + (variables.size() + 1));
  }

  @Override
  public String expectListen(Step.ExpectListen step) {
    return "";
  }

  @Override
  public String connect(Step.Connect step) {
    String peer = variable(step.peer());
    return isTcp()
        ? peer + " = socket.create_connection(" + place() + ")\n"
        : peer + " = socket.socket(type=socket.SOCK_DGRAM)\n";
  }

  private String place() {
    return "(\"" + endpoint.address() + "\", " + endpoint.port() + ")";
  }

  /** Stays until the client has come. */
  @Override
  public String expectConnect(Step.ExpectConnect step) {
    if (script.steps().stream().anyMatch(Step.Accept.class::isInstance)) {
      return ""; // the one that connects is met there
    }
    return open()
        + (isTcp() ? "print(listening.accept()[1])\n" : "print(listening.recvfrom(65536))\n");
  }

  private boolean isTcp() {
    return endpoint.transport() == Transport.TCP;
  }

  /** A connection; of datagrams the first, which tells where to answer to. */
  @Override
  public String accept(Step.Accept step) {
    String peer = variable(step.peer());
    senders.add(step.peer());
    just = step.peer();
    return isTcp()
        ? open() + peer + ", address = listening.accept(); print(address)\n"
        : open() + nextDatagram(peer);
  }

  private static String nextDatagram(String peer) {
    return "data, " + peer + " = listening.recvfrom(65536); print(" + peer + ", data)\n";
  }

  /** Whether what stands for {@code peer} is the address that its datagrams come from. */
  private boolean isSender(String peer) {
    return !isTcp() && senders.contains(peer);
  }

  /** Opens the socket that clients are to find, once. */
  private String open() {
    boolean first = !isOpen;
    isOpen = true;
    if (!first) {
      return "";
    }
    return isTcp()
        ? "listening = socket.create_server((\"\", " + endpoint.port() + "))\n"
        : "listening = socket.socket(type=socket.SOCK_DGRAM); listening.bind((\"\", "
            + endpoint.port()
            + "))\n";
  }

  @Override
  public String refuse(Step.Refuse step) {
    return isOpen ? "listening.close()\n" : "";
  }

  @Override
  public String expectPrompt(Step.ExpectPrompt step) {
    return "";
  }

  /** Tells the one who sits at both terminals what to type in the other. */
  @Override
  public String type(Step.Type step) {
    return type(step.line());
  }

  private String type(String keys) {
    String line = wording.text("reproduce.type", keys);
    return "print(" + ShellWords.pythonText(line) + "); time.sleep(9)\n";
  }

  @Override
  public String endOfInput(Step.EndOfInput step) {
    return type("Ctrl-D");
  }

  @Override
  public String expectComplaint(Step.ExpectComplaint step) {
    return "";
  }

  @Override
  public String send(Step.Send step) {
    return send(step.peer(), step.segments());
  }

  private String send(String name, List<Bytes> segments) {
    StringBuilder lines = new StringBuilder();
    String peer = variable(name);
    for (int i = 0; i < segments.size(); i++) {
      boolean goesOn = saysFinNext && i == segments.size() - 1;
      boolean pauses = isTcp() && !goesOn; // datagrams stay apart by themselves
      lines.append(send(peer, isSender(name), ShellWords.python(segments.get(i))));
      lines.append(pauses ? "; time.sleep(1)\n" : "\n");
    }
    return lines.toString();
  }

  private String send(String peer, boolean isSender, String bytes) {
    if (isTcp()) {
      return peer + ".sendall(" + bytes + ")";
    }
    return isSender
        ? "listening.sendto(" + bytes + ", " + peer + ")"
        : peer + ".sendto(" + bytes + ", " + place() + ")";
  }

  private String answer(String peer) {
    listens = true;
    return "answer(" + (isSender(peer) ? "listening" : variable(peer)) + ")\n";
  }

  /** The first datagram of a sender is the one that it was met by. */
  @Override
  public String expect(Step.Expect step) {
    boolean isHere = step.peer().equals(just);
    just = "";
    if (!isSender(step.peer())) {
      return answer(step.peer());
    }
    return isHere ? "" : nextDatagram(variable(step.peer()));
  }

  @Override
  public String expectRelayed(Step.ExpectRelayed step) {
    return answer(step.peer());
  }

  @Override
  public String discard(Step.Discard step) {
    return answer(step.peer());
  }

  /** A small receive buffer fills soon. */
  @Override
  public String stopReading(Step.StopReading step) {
    return variable(step.peer()) + ".setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1)\n";
  }

  @Override
  public String expectSilence(Step.ExpectSilence step) {
    return answer(step.peer());
  }

  @Override
  public String expectClose(Step.ExpectClose step) {
    return answer(step.peer());
  }

  @Override
  public String halfClose(Step.HalfClose step) {
    return variable(step.peer()) + ".shutdown(socket.SHUT_WR)\n";
  }

  @Override
  public String close(Step.Close step) {
    answered.remove(step.peer());
    return isSender(step.peer()) ? "" : variable(step.peer()) + ".close(); time.sleep(1)\n";
  }

  /** Closing with a linger time of zero sends a reset. */
  @Override
  public String reset(Step.Reset step) {
    resets = true;
    answered.remove(step.peer());
    String peer = variable(step.peer());
    return peer
        + ".setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack(\"ii\", 1, 0))\n"
        + peer
        + ".close(); time.sleep(1)\n";
  }

  /** The end of this program would close the connection that is to stay open. */
  @Override
  public String expectExit(Step.ExpectExit step) {
    return answered.isEmpty() ? "" : "time.sleep(9)\n";
  }

  @Override
  public String expectCalm(Step.ExpectCalm step) {
    return "";
  }

  @Override
  public String get(Step.Get step) {
    Bytes request = Bytes.utf8("GET " + step.target() + " HTTP/1.0\r\n\r\n");
    return send(step.peer(), step.segments(request));
  }

  @Override
  public String expectResponse(Step.ExpectResponse step) {
    downloads = true;
    return "response(" + variable(step.peer()) + ")\n";
  }

  /** What the client asks for. */
  @Override
  public String expectRequest(Step.ExpectRequest step) {
    return "print(" + variable(step.peer()) + ".recv(65536))\n";
  }

  /** The files that are handed over lie in the home folder. */
  @Override
  public String respond(Step.Respond step) {
    OfferedResponse response = step.response();
    opens |= response.file().isPresent();
    answered.add(step.peer());
    String body =
        response
            .file()
            .map(name -> ShellWords.python(Bytes.utf8(Script.HOME + name)))
            .map(path -> " + open(os.path.expanduser(" + path + "), \"rb\").read()")
            .orElseGet(() -> " + " + ShellWords.python(Bytes.utf8(response.text())));
    StringBuilder lines =
        new StringBuilder("response = " + ShellWords.python(response.head(script)) + body + "\n");
    long from = 0;
    for (long to : response.segmentEnds(script)) {
      lines.append(variable(step.peer()) + ".sendall(response[" + from + ":" + to + "])");
      lines.append("; time.sleep(1)\n");
      from = to;
    }
    return lines.toString();
  }

  @Override
  public String expectFile(Step.ExpectFile step) {
    return "";
  }

  @Override
  public String expectNoFile(Step.ExpectNoFile step) {
    return "";
  }

  @Override
  public String expectScreen(Step.ExpectScreen step) {
    return "";
  }

  @Override
  public String expectTold(Step.ExpectTold step) {
    return "";
  }
}
