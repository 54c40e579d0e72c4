package org.sockscore.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sockscore.assignment.Expectation;
import org.sockscore.assignment.GivenFile;
import org.sockscore.assignment.OfferedResponse;
import org.sockscore.assignment.RelayedLines;
import org.sockscore.assignment.ResponseExpectation;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.Step;
import org.sockscore.assignment.TestCase;
import org.sockscore.reports.Activity;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.HttpResponse;
import org.sockscore.reports.Language;
import org.sockscore.reports.Localized;
import org.sockscore.reports.Resource;
import org.sockscore.reports.Role;
import org.sockscore.reports.StoredFile;
import org.sockscore.reports.Termination;
import org.sockscore.reports.Transcript;
import org.sockscore.reports.TranscriptEvent;
import org.sockscore.reports.Wait;

/**
 * A script and what happened when it was played, written side by side: methods in the imperative
 * add a step and what the peer did for it, those in the third person what the program did then.
 */
final class Scene {
  static final String CLIENT = "client";

  /** The name of the file that a server of files is given. */
  static final String FILE = "notes.txt";

  private final String wanted;
  private final List<Step> steps = new ArrayList<>();
  private final List<TranscriptEvent> events = new ArrayList<>();
  private final List<GivenFile> files = new ArrayList<>();
  private final List<GivenFile> offered = new ArrayList<>();
  private String label = "";
  private final Role role;
  private long now;

  private Scene(Role role, String wanted) {
    this.role = role;
    this.wanted = wanted;
    String file = role == Role.SERVER ? "serveur.py" : "client.py";
    add(TranscriptEvent.PROGRAM, EventKind.LAUNCH, "python3 ./" + file, null);
  }

  /** A client that was started and should connect to TCP port 6789. */
  static Scene client() {
    return new Scene(Role.CLIENT, "tcp 6789");
  }

  /** A client that should send datagrams to UDP port 6789. */
  static Scene udpClient() {
    return new Scene(Role.CLIENT, "udp 6789");
  }

  /** A client that has connected where it should. */
  static Scene clientMet() {
    return client().accept(CLIENT).comes(CLIENT, "tcp 127.0.0.1:6789");
  }

  /** A program that was started and should listen on TCP port 6789. */
  static Scene started() {
    return new Scene(Role.SERVER, "tcp 6789");
  }

  /** The same for UDP. */
  static Scene startedUdp() {
    return new Scene(Role.SERVER, "udp 6789");
  }

  /** A program that listens where it should. */
  static Scene ready() {
    return started().listens("tcp 0.0.0.0:6789");
  }

  /** A client has said Hello to a server that is ready. */
  static Scene asked() {
    return met().send("Hello").expect("HELLO");
  }

  /** A program that listens, with one client connected. */
  static Scene met() {
    return ready().connect(CLIENT);
  }

  Scene labelled(String text) {
    label = text;
    return this;
  }

  boolean isOfDatagrams() {
    return wanted.startsWith("udp");
  }

  // Steps.

  Scene expectListen() {
    return step(new Step.ExpectListen());
  }

  Scene expectConnect() {
    return step(new Step.ExpectConnect());
  }

  Scene accept(String peer) {
    return step(new Step.Accept(peer));
  }

  Scene refuse() {
    return step(new Step.Refuse());
  }

  Scene expectPrompt() {
    return step(new Step.ExpectPrompt());
  }

  Scene type(String line) {
    step(new Step.Type(line));
    return add(TranscriptEvent.HARNESS, EventKind.KEYBOARD, line, Bytes.utf8(line + "\n"));
  }

  /** Nobody was there any more to type for. */
  Scene typeInVain(String line) {
    return step(new Step.Type(line));
  }

  Scene endOfInput() {
    step(new Step.EndOfInput());
    return add(TranscriptEvent.HARNESS, EventKind.KEYBOARD, "", Step.EndOfInput.KEY);
  }

  /** Nobody was there any more to tell it. */
  Scene endOfInputInVain() {
    return step(new Step.EndOfInput());
  }

  Scene typeUnlessEnded(String line) {
    return step(new Step.Type(line, true));
  }

  Scene expectComplaint() {
    return step(new Step.ExpectComplaint());
  }

  Scene connect(String peer) {
    step(new Step.Connect(peer));
    return add(peer, EventKind.CONNECT, wanted.replace(" ", " 127.0.0.1:"), null, peer);
  }

  Scene send(String text) {
    return send(CLIENT, Bytes.utf8(text));
  }

  Scene send(String peer, String text) {
    return send(peer, Bytes.utf8(text));
  }

  Scene send(String peer, Bytes... segments) {
    step(new Step.Send(peer, List.of(segments)));
    Arrays.stream(segments).forEach(segment -> sends(peer, segment));
    return this;
  }

  /** Only the beginning could be sent. */
  Scene sendCut(Bytes wantedBytes, int sent) {
    return sendCut(CLIENT, wantedBytes, sent);
  }

  Scene sendCut(String peer, Bytes wantedBytes, int sent) {
    step(new Step.Send(peer, List.of(wantedBytes)));
    return sends(peer, wantedBytes.head(sent));
  }

  Scene sends(String peer, Bytes data) {
    return add(peer, EventKind.SEND, data.toUtf8(), data, peer);
  }

  Scene expect(String text) {
    return expect(CLIENT, new Expectation.Text(Bytes.utf8(text)));
  }

  Scene expectExact(String text) {
    return expect(CLIENT, new Expectation.Exact(Bytes.utf8(text)));
  }

  Scene expectFromAnywhere(String text) {
    return step(new Step.Expect(CLIENT, new Expectation.Text(Bytes.utf8(text)), true));
  }

  Scene expect(String peer, Expectation expectation) {
    return step(new Step.Expect(peer, expectation));
  }

  Scene expectRelayed(String peer, String... lines) {
    return step(
        new Step.ExpectRelayed(
            peer, RelayedLines.of(Arrays.stream(lines).map(Bytes::utf8).toList())));
  }

  Scene discard(String peer) {
    return step(new Step.Discard(peer));
  }

  Scene stopReading(String peer) {
    step(new Step.StopReading(peer));
    return add(peer, EventKind.NOTE, "stops reading", null, peer);
  }

  Scene expectSilence() {
    return step(new Step.ExpectSilence(CLIENT));
  }

  Scene halfClose() {
    step(new Step.HalfClose(CLIENT));
    return add(CLIENT, EventKind.HALF_CLOSE, "FIN", null, CLIENT);
  }

  Scene close(String peer) {
    step(new Step.Close(peer));
    return add(peer, EventKind.CLOSE, "FIN", null, peer);
  }

  Scene reset(String peer) {
    step(new Step.Reset(peer));
    return add(peer, EventKind.RESET, "RST", null, peer);
  }

  Scene expectClose() {
    return step(new Step.ExpectClose(CLIENT));
  }

  Scene expectExit(int status) {
    return step(new Step.ExpectExit(OptionalInt.of(status)));
  }

  Scene expectExit() {
    return step(new Step.ExpectExit(OptionalInt.empty()));
  }

  Scene expectCalm() {
    return step(new Step.ExpectCalm());
  }

  Scene expectScreen(String text) {
    return step(new Step.ExpectScreen(text));
  }

  /** As a word of its own, since something was last sent. */
  Scene expectWord(String word, String... among) {
    return step(new Step.ExpectScreen(word, true, List.of(among)));
  }

  /** In words of its own, but for those that say the contrary. */
  Scene expectTold(String meaning, String... never) {
    return step(new Step.ExpectTold(meaning, List.of(), List.of(never)));
  }

  /** A server that has the file is asked for it, in pieces if there are {@code cuts}. */
  Scene get(String path, Integer... cuts) {
    files.add(new GivenFile(FILE, GivenFile.Kind.TEXT, 5000, 1));
    step(new Step.Get(CLIENT, path).cutAfter(List.of(cuts)));
    return sends(CLIENT, Bytes.utf8("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
  }

  Scene expectFile() {
    return expectResponse(
        new ResponseExpectation(
            Optional.of(FILE), Optional.empty(), List.of("200"), Map.of("Type", "a")));
  }

  Scene expectResponse(ResponseExpectation expectation) {
    return step(new Step.ExpectResponse(CLIENT, expectation));
  }

  Scene expectRequest(String path, String... headers) {
    return step(new Step.ExpectRequest(CLIENT, new Expectation.Request(path, List.of(headers))));
  }

  /** All of it was sent. */
  Scene respond(OfferedResponse response) {
    step(new Step.Respond(CLIENT, response));
    Script script = script();
    return sends(CLIENT, response.slice(script, 0, Long.MAX_VALUE));
  }

  /** From now on the harness has {@code file} to hand over. */
  Scene offer(GivenFile file) {
    offered.add(file);
    return this;
  }

  Scene step(Step step) {
    steps.add(step);
    return this;
  }

  // What the program does.

  /** Connects, and the harness is there. */
  Scene comes(String peer, String place) {
    return add(peer, EventKind.ACCEPT, place, null, peer);
  }

  /** Tries to connect where nobody is. */
  Scene tries(String place) {
    return add(TranscriptEvent.PROGRAM, EventKind.CONNECT, place, null);
  }

  Scene listens(String endpoint) {
    return add(TranscriptEvent.PROGRAM, EventKind.LISTEN, endpoint, null);
  }

  Scene answers(String text) {
    return answers(CLIENT, Bytes.utf8(text));
  }

  Scene answers(String peer, Bytes data) {
    return add(peer, EventKind.RECEIVE, data.toUtf8(), data, peer);
  }

  /** Answers from a port that nobody asked. */
  Scene answersFrom(String place, String text) {
    return add(TranscriptEvent.PROGRAM, EventKind.SEND, place, Bytes.utf8(text), CLIENT);
  }

  Scene accepts(String peer) {
    return add(TranscriptEvent.PROGRAM, EventKind.ACCEPT, "", null, peer);
  }

  Scene closes(String peer) {
    return add(TranscriptEvent.PROGRAM, EventKind.CLOSE, "FIN", null, peer);
  }

  /** Resets the connection; right after a connect: refuses it. */
  Scene resets(String peer) {
    return add(TranscriptEvent.PROGRAM, EventKind.RESET, "RST", null, peer);
  }

  Scene shows(String text) {
    return add(TranscriptEvent.PROGRAM, EventKind.SCREEN, text, Bytes.utf8(text));
  }

  Scene complains(String text) {
    return add(TranscriptEvent.PROGRAM, EventKind.STDERR, text, Bytes.utf8(text));
  }

  /** What this peer sent lies there unread. */
  Scene leavesUnread(String peer) {
    return add(TranscriptEvent.PROGRAM, EventKind.NOTE, "", null, peer);
  }

  /** Is silent, proved. */
  Scene waits(Activity activity) {
    return waits(Wait.Ended.PROVED, activity);
  }

  Scene waits(Wait.Ended ended, Activity activity) {
    events.add(
        new TranscriptEvent(
            tick(),
            TranscriptEvent.PROGRAM,
            EventKind.IDLE,
            "",
            null,
            0,
            null,
            steps.size() - 1,
            new Wait(ended, activity, ""),
            null));
    return this;
  }

  /** Works on and on. */
  Scene works() {
    return waits(Wait.Ended.BUSY_LIMIT, Activity.RUNS);
  }

  Scene exits(int status) {
    return ends(new Termination.Exited(status)).waits(Wait.Ended.EXITED, Activity.ENDED);
  }

  Scene isKilledBy(int signal) {
    return ends(new Termination.Signalled(signal)).waits(Wait.Ended.EXITED, Activity.ENDED);
  }

  Scene exceeds(Resource resource, long limit) {
    return ends(new Termination.LimitExceeded(resource, limit))
        .waits(Wait.Ended.EXITED, Activity.ENDED);
  }

  Scene ends(Termination termination) {
    events.add(
        new TranscriptEvent(
            tick(),
            TranscriptEvent.PROGRAM,
            EventKind.EXIT,
            termination.toString(),
            null,
            0,
            null,
            steps.size() - 1,
            null,
            termination));
    return this;
  }

  private Scene add(String actor, EventKind kind, String text, @Nullable Bytes data) {
    return add(actor, kind, text, data, null);
  }

  private Scene add(
      String actor, EventKind kind, String text, @Nullable Bytes data, @Nullable String peer) {
    long bytes = data == null ? 0 : data.length();
    events.add(
        new TranscriptEvent(
            tick(), actor, kind, text, data, bytes, peer, steps.size() - 1, null, null));
    return this;
  }

  private long tick() {
    now += 100;
    return now;
  }

  /** What the client made of its answer; each header is a name and a value. */
  Scene responds(int status, long body, long same, boolean complete, String... headers) {
    List<HttpResponse.Header> fields = new ArrayList<>();
    for (int i = 0; i < headers.length; i += 2) {
      fields.add(new HttpResponse.Header(headers[i], headers[i + 1]));
    }
    boolean differs = same < body && same < 5000;
    HttpResponse response =
        new HttpResponse(
            status,
            fields,
            body,
            complete,
            null,
            FILE,
            same,
            differs ? same : 0,
            differs ? Bytes.utf8("???") : Bytes.EMPTY);
    events.add(
        new TranscriptEvent(
            tick(),
            CLIENT,
            EventKind.NOTE,
            "",
            null,
            0,
            CLIENT,
            steps.size() - 1,
            null,
            null,
            response,
            null));
    return this;
  }

  /** What was found where the program should have stored a file. */
  Scene finds(StoredFile stored) {
    events.add(
        new TranscriptEvent(
            tick(),
            TranscriptEvent.HARNESS,
            EventKind.NOTE,
            "",
            null,
            0,
            null,
            steps.size() - 1,
            null,
            null,
            null,
            stored));
    return this;
  }

  /** The client goes where a redirect sends it. */
  Scene followsRedirect() {
    return add(CLIENT, EventKind.CONNECT, "tcp 127.0.0.1:6789", null, CLIENT)
        .sends(CLIENT, Bytes.utf8("GET /there HTTP/1.1\r\n\r\n"));
  }

  // What comes of it.

  Script script() {
    return new Script(label, steps, files, List.of("~/" + FILE), offered);
  }

  Transcript transcript() {
    return new Transcript(events, wanted, true);
  }

  /** What the judge finds, before it is put into words. */
  List<Draft> drafts() {
    return RunJudge.judge(script(), transcript());
  }

  /** What is wrong, before it is put into words. */
  Draft failure() {
    List<Draft> drafts = drafts();
    return drafts.get(drafts.size() - 1);
  }

  CaseResult result(Language language) {
    return result(language, testCase());
  }

  CaseResult result(Language language, TestCase testCase) {
    return new Judge(language, role).judge(testCase, List.of(script()), List.of(transcript()));
  }

  /** A case worth 3 points, without a hint of its own. */
  static TestCase testCase() {
    return new TestCase(
        "some-case",
        new Localized("Un cas", "Some case"),
        new Localized("Il faut que…", "It must…"),
        3,
        List.of(),
        Optional.empty(),
        seed -> List.of());
  }
}
