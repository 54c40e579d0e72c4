package org.sockscore.assignment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sockscore.reports.Role;

/** The words an assignment file has for steps: the names of the types of {@link Step}. */
enum StepKeyword {
  EXPECT_LISTEN(false, false),
  EXPECT_CONNECT(false, false),
  ACCEPT(true, false),
  REFUSE(false, false),
  CONNECT(true, false),
  SEND(true, true),
  EXPECT(true, true),
  EXPECT_RELAYED(true, true),
  EXPECT_SILENCE(true, false),
  GET(true, true),
  EXPECT_RESPONSE(true, true),
  EXPECT_REQUEST(true, true),
  RESPOND(true, true),
  DISCARD(true, false),
  STOP_READING(true, false),
  HALF_CLOSE(true, false),
  CLOSE(true, false),
  RESET(true, false),
  EXPECT_CLOSE(true, false),
  EXPECT_EXIT(false, true),
  EXPECT_FILE(false, true),
  EXPECT_NO_FILE(false, true),
  EXPECT_CALM(false, false),
  EXPECT_PROMPT(false, false),
  TYPE(false, true),
  END_OF_INPUT(false, false),
  EXPECT_COMPLAINT(false, false),
  EXPECT_SCREEN(false, true),
  EXPECT_TOLD(false, true);

  private static final Map<StepKeyword, Role> ONLY_FOR =
      Map.of(
          EXPECT_LISTEN, Role.SERVER,
          CONNECT, Role.SERVER,
          EXPECT_RELAYED, Role.SERVER,
          GET, Role.SERVER,
          EXPECT_RESPONSE, Role.SERVER,
          EXPECT_CONNECT, Role.CLIENT,
          ACCEPT, Role.CLIENT,
          REFUSE, Role.CLIENT,
          EXPECT_REQUEST, Role.CLIENT,
          RESPOND, Role.CLIENT);

  private final boolean aboutPeer;
  private final boolean takesValue;

  StepKeyword(boolean aboutPeer, boolean takesValue) {
    this.aboutPeer = aboutPeer;
    this.takesValue = takesValue;
  }

  /** Whether it is about one connection, which {@code as:} can name. */
  boolean aboutPeer() {
    return aboutPeer;
  }

  boolean takesValue() {
    return takesValue;
  }

  /** The step that opens a connection where a program of {@code role} is tested. */
  static StepKeyword opening(Role role) {
    return role == Role.SERVER ? CONNECT : ACCEPT;
  }

  /** Whether it makes sense where a program of {@code role} is tested. */
  boolean isFor(Role role) {
    return ONLY_FOR.getOrDefault(this, role) == role;
  }

  /** The words that make sense where a program of {@code role} is tested. */
  static List<String> words(Role role) {
    return Arrays.stream(values()).filter(it -> it.isFor(role)).map(StepKeyword::word).toList();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> words() {
    return Arrays.stream(values()).map(StepKeyword::word).toList();
  }

  static Optional<StepKeyword> of(String word) {
    return Arrays.stream(values()).filter(keyword -> keyword.word().equals(word)).findFirst();
  }
}
