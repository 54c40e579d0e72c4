package org.sockscore.assignment;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A small right assignment file, to be broken in one place. */
final class Sample {
  private Sample() {}

  /** The same for clients; there is a file to hand over. */
  static String ofClientWithSteps(String... steps) {
    return withSteps(steps)
        .replace("server:", "offers: {photo: {name: photo.jpg, binary: 900}}\nclient:");
  }

  /** With one case, of these steps. It has the id of an assignment that has a reference. */
  static String withSteps(String... steps) {
    return """
        id: perroquet
        title: {fr: F, en: E}
        listen: tcp 7000
        server:
          - id: hello
            title: {fr: F, en: E}
            requirement: {fr: F, en: E}
            points: 2
            steps:
        """
        + Arrays.stream(steps).map(step -> "      - " + step + "\n").collect(Collectors.joining());
  }
}
