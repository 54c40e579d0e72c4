package org.sockscore.assignment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.sockscore.reports.Role;

/** Checks that steps use a connection only while it is there. */
final class PeerCheck {
  private static final Set<StepKeyword> SPEAKING =
      Set.of(StepKeyword.SEND, StepKeyword.GET, StepKeyword.RESPOND, StepKeyword.HALF_CLOSE);

  private enum State {
    CONNECTED,
    HALF_CLOSED,
    CLOSED
  }

  private final List<StepParser.Parsed> steps;
  private final StepKeyword opening;
  private final Problems problems;
  private final Map<String, State> states = new HashMap<>();
  private final Set<String> absent = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private final Set<Node> told = new HashSet<>();

  private PeerCheck(List<StepParser.Parsed> steps, StepKeyword opening, Problems problems) {
    this.steps = steps;
    this.opening = opening;
    this.problems = problems;
  }

  static void check(List<StepParser.Parsed> steps, Role role, Problems problems) {
    StepKeyword opening = StepKeyword.opening(role);
    PeerCheck check = new PeerCheck(steps, opening, problems);
    steps.stream().filter(step -> step.keyword().aboutPeer()).forEach(check::play);
  }

  private void play(StepParser.Parsed step) {
    State state = states.get(step.peer());
    if (step.keyword() == opening) {
      if (state != null) {
        report(step, "peer-twice");
      }
    } else if (state == null) {
      reportUnconnected(step);
      return;
    } else if (state == State.CLOSED) {
      report(step, "peer-closed");
    } else if (state == State.HALF_CLOSED && SPEAKING.contains(step.keyword())) {
      report(step, "peer-half-closed");
    } else if (step.keyword() == StepKeyword.EXPECT_RESPONSE && !asked.contains(step.peer())) {
      report(step, "peer-not-asking");
    }
    if (step.keyword() == StepKeyword.GET) {
      asked.add(step.peer());
    }
    states.put(
        step.peer(), after(step.keyword(), Objects.requireNonNullElse(state, State.CONNECTED)));
  }

  private static State after(StepKeyword keyword, State state) {
    return switch (keyword) {
      case HALF_CLOSE -> State.HALF_CLOSED;
      case CLOSE, RESET, EXPECT_RESPONSE -> State.CLOSED;
      default -> state;
    };
  }

  /** A client that never connects is told of once. */
  private void reportUnconnected(StepParser.Parsed step) {
    if (connectsLater(step)) {
      report(step, "peer-before-connect");
    } else if (absent.add(step.peer())) {
      report(step, "peer-never-connected");
    }
  }

  private boolean connectsLater(StepParser.Parsed step) {
    return steps.stream()
        .anyMatch(other -> other.keyword() == opening && other.peer().equals(step.peer()));
  }

  /** Of a step of many clients once. */
  private void report(StepParser.Parsed step, String key) {
    if (!told.add(step.at())) {
      return;
    }
    problems.add(
        step.at(),
        Sentence.of(key, step.keyword().word(), step.peer()),
        Sentence.of(key + ".remedy", step.peer(), opening.word()));
  }
}
