package org.sockscore.judge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.Step;
import org.sockscore.assignment.Transport;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Transcript;
import org.sockscore.reports.TranscriptEvent;

/**
 * Shell commands that do by hand what a script does: one to start the program, and for a second
 * terminal nc where it can do it in every one of its versions, else a few lines of Python.
 */
final class Reproduction {
  private static final String LOOPBACK = "127.0.0.1";

  private final Script script;
  private final Transcript transcript;
  private final Wording wording;

  Reproduction(Script script, Transcript transcript, Wording wording) {
    this.script = script;
    this.transcript = transcript;
    this.wording = wording;
  }

  /** Comments and commands, a line each. */
  String text() {
    return script.isForClient() ? ofClient() : ofServer();
  }

  /** A client that is to find nobody needs no second terminal. */
  private String ofClient() {
    if (script.steps().get(0) instanceof Step.Refuse) {
      return "# " + wording.text("reproduce.alone") + "\n" + launch();
    }
    Listening endpoint =
        first(EventKind.ACCEPT)
            .flatMap(event -> Listening.parse(event.text()))
            .or(() -> Listening.parse(transcript.wantedEndpoint()))
            .orElseGet(() -> new Listening(Transport.TCP, LOOPBACK, 0));
    return "# "
        + wording.text("reproduce.start")
        + "\n"
        + CurlDialogue.offered(script)
        + new PythonDialogue(endpoint, script, wording).text()
        + "\n# "
        + wording.text("reproduce.then")
        + "\n"
        + launch()
        + CurlDialogue.comparisons(script);
  }

  private String ofServer() {
    return "# "
        + wording.text("reproduce.start")
        + "\n"
        + CurlDialogue.files(script)
        + launch()
        + "\n# "
        + wording.text("reproduce.then")
        + "\n"
        + dialogue();
  }

  /** The command line. */
  private String launch() {
    return first(EventKind.LAUNCH).map(TranscriptEvent::text).orElse("");
  }

  private Optional<TranscriptEvent> first(EventKind kind) {
    return transcript.events().stream().filter(event -> event.kind() == kind).findFirst();
  }

  private Listening endpoint() {
    return first(EventKind.CONNECT)
        .flatMap(event -> Listening.parse(event.text()))
        .or(() -> Listening.parse(transcript.wantedEndpoint()))
        .map(it -> it.address().equals("0.0.0.0") ? it.on(LOOPBACK) : it)
        .orElseGet(() -> new Listening(Transport.TCP, LOOPBACK, 0));
  }

  private String dialogue() {
    Listening endpoint = endpoint();
    if (script.steps().stream().noneMatch(Step.Connect.class::isInstance)) {
      String table = endpoint.transport() == Transport.TCP ? "-ltn" : "-lun";
      return "ss " + table + " | grep :" + endpoint.port();
    }
    Optional<String> curl = CurlDialogue.of(script, endpoint);
    if (curl.isPresent()) {
      return curl.get();
    }
    return isEasy() ? netcat(endpoint) : new PythonDialogue(endpoint, script, wording).text();
  }

  /**
   * One peer that connects once, says something and stays; over UDP it sees, like nc, only what
   * comes from where it has sent to.
   */
  private boolean isEasy() {
    boolean plain =
        script.steps().stream()
            .allMatch(
                step ->
                    step instanceof Step.Connect
                        || step instanceof Step.Send
                        || (step instanceof Step.Expect expect && !expect.fromAnywhere())
                        || step instanceof Step.ExpectListen
                        || step instanceof Step.ExpectSilence
                        || step instanceof Step.ExpectScreen
                        || step instanceof Step.ExpectTold);
    long peers = script.steps().stream().filter(Step.Connect.class::isInstance).count();
    return plain && peers == 1 && !segments().isEmpty() && !segments().contains(Bytes.EMPTY);
  }

  private List<Bytes> segments() {
    return script.steps().stream()
        .filter(Step.Send.class::isInstance)
        .map(Step.Send.class::cast)
        .flatMap(send -> send.segments().stream())
        .toList();
  }

  /** The pauses keep the segments apart, and the connection open while the answer is awaited. */
  private String netcat(Listening endpoint) {
    String words =
        segments().stream()
            .map(segment -> ShellWords.printf(segment) + "; sleep 1; ")
            .collect(Collectors.joining());
    String udp = endpoint.transport() == Transport.UDP ? "-u " : "";
    return "{ " + words + "} | nc " + udp + endpoint.address() + " " + endpoint.port();
  }
}
