package org.sockscore.assignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What programs are given in a case, with values still to be put in.
 *
 * @param arguments the words that follow their command
 */
record Provision(List<FileTemplate> files, List<TextTemplate> arguments) {
  Provision {
    files = List.copyOf(files);
    arguments = List.copyOf(arguments);
  }

  /** The name of each file, by what the steps call it. */
  Map<String, String> names(Map<String, String> values) {
    Map<String, String> names = new HashMap<>();
    files.forEach(file -> names.put(file.id(), file.name().fill(values)));
    return names;
  }

  /** The words, in which the name of a file is the way to it from anywhere. */
  List<String> arguments(Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    names(values).forEach((id, name) -> all.put(id, Script.HOME + name));
    return arguments.stream().map(argument -> argument.fill(all)).toList();
  }
}
