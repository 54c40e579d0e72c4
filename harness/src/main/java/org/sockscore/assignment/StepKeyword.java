package org.sockscore.assignment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words an assignment file has for steps: the names of the types of {@link Step}. */
enum StepKeyword {
  EXPECT_LISTEN(false, false),
  CONNECT(true, false),
  SEND(true, true),
  EXPECT(true, true),
  EXPECT_RELAYED(true, true),
  EXPECT_SILENCE(true, false),
  DISCARD(true, false),
  STOP_READING(true, false),
  HALF_CLOSE(true, false),
  CLOSE(true, false),
  RESET(true, false),
  EXPECT_CLOSE(true, false),
  EXPECT_EXIT(false, true),
  EXPECT_CALM(false, false),
  EXPECT_SCREEN(false, true);

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
