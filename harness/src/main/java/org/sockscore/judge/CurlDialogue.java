package org.sockscore.judge;

import java.util.List;
import java.util.Optional;
import org.sockscore.assignment.GivenFile;
import org.sockscore.assignment.ResponseExpectation;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.Step;
import org.sockscore.assignment.TypedWord;
import org.sockscore.reports.Bytes;

/** The requests of a script as calls of curl, one after the other. */
final class CurlDialogue {
  private static final String COPY = "copy";

  private final Script script;
  private final Listening endpoint;

  private CurlDialogue(Script script, Listening endpoint) {
    this.script = script;
    this.endpoint = endpoint;
  }

  /** The commands, if curl can do what the script does; it sends a request in one piece. */
  static Optional<String> of(Script script, Listening endpoint) {
    List<Step> steps = script.steps();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      Step next = i + 1 < steps.size() ? steps.get(i + 1) : new Step.ExpectListen();
      if (steps.get(i) instanceof Step.Get get
          && get.cuts().isEmpty()
          && next instanceof Step.ExpectResponse response) {
        lines.append(new CurlDialogue(script, endpoint).download(get, response.expectation()));
      } else if (!(steps.get(i) instanceof Step.ExpectResponse) && !isImplied(steps.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(lines.toString().strip()).filter(text -> !text.isEmpty());
  }

  private static boolean isImplied(Step step) {
    return step instanceof Step.Connect
        || step instanceof Step.ExpectListen
        || step instanceof Step.ExpectExit
        || step instanceof Step.ExpectCalm;
  }

  private String download(Step.Get get, ResponseExpectation expectation) {
    String url = "http://" + endpoint.address() + ":" + endpoint.port() + get.target();
    String follow = expectation.followsRedirects() ? "-L " : "";
    String call = "curl -sS -i " + follow + "--path-as-is " + TypedWord.of(url) + "\n";
    return expectation
        .file()
        .flatMap(this::file)
        .map(file -> call.replace("-i ", "-o " + COPY + " ") + compare(file))
        .orElse(call);
  }

  private Optional<GivenFile> file(String name) {
    return script.files().stream().filter(file -> file.name().equals(name)).findFirst();
  }

  private static String compare(GivenFile file) {
    return "cmp " + TypedWord.of(Script.HOME + file.name()) + " " + COPY + "\n";
  }

  /** Commands that make files like those that a server is given. */
  static String files(Script script) {
    StringBuilder lines = new StringBuilder();
    script.files().forEach(file -> lines.append(maker(file, Script.HOME + file.name())));
    return lines.toString();
  }

  /** Commands that make files like those that a client is handed over. */
  static String offered(Script script) {
    StringBuilder lines = new StringBuilder();
    script.offered().forEach(file -> lines.append(maker(file, Script.HOME + file.name())));
    return lines.toString();
  }

  private static String maker(GivenFile file, String place) {
    Bytes middle = file.middle();
    long before = (file.bytes() - middle.length()) / 2;
    String making =
        middle.isEmpty()
            ? source(file.kind(), file.bytes())
            : "{ "
                + source(file.kind(), before)
                + "; "
                + ShellWords.printf(middle)
                + "; "
                + source(file.kind(), file.bytes() - middle.length() - before)
                + "; }";
    return making + " >" + TypedWord.of(place) + "\n";
  }

  private static String source(GivenFile.Kind kind, long bytes) {
    return kind == GivenFile.Kind.BINARY
        ? "head -c " + bytes + " /dev/urandom"
        : "yes 'l’été à Noël' | head -c " + bytes;
  }

  /** Commands that compare what a client has stored with what it was handed over. */
  static String comparisons(Script script) {
    StringBuilder lines = new StringBuilder();
    for (Step step : script.steps()) {
      if (step instanceof Step.ExpectFile file) {
        lines.append("\ncmp ").append(TypedWord.of(file.name()));
        lines.append(" ").append(TypedWord.of(Script.HOME + file.file()));
      }
    }
    return lines.toString();
  }
}
