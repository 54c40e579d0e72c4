package org.sockscore.driver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sockscore.assignment.GivenFile;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.TypedWord;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.SandboxException;

/** The words that a script adds to the command of a program. */
record Provided(List<String> arguments) {
  Provided {
    arguments = List.copyOf(arguments);
  }

  /** Puts the files of {@code script} into {@code box}, and finds the words that lead to them. */
  static Provided of(Script script, Box box) throws SandboxException {
    Map<String, String> places = new HashMap<>();
    for (GivenFile file : script.files()) {
      places.put(Script.HOME + file.name(), box.give(file));
    }
    return new Provided(
        script.arguments().stream().map(word -> places.getOrDefault(word, word)).toList());
  }

  List<String> after(List<String> command) {
    List<String> words = new ArrayList<>(command);
    words.addAll(arguments);
    return words;
  }

  /** {@code arguments} as they are typed after a command. */
  static String shown(List<String> arguments) {
    StringBuilder line = new StringBuilder();
    arguments.forEach(word -> line.append(' ').append(TypedWord.of(word)));
    return line.toString();
  }
}
