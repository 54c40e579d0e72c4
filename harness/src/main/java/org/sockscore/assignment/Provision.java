package org.sockscore.assignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What programs are given in a case, with values still to be put in.
 *
 * @param files what they find in their home folder
 * @param offered what the harness hands over to them
 * @param arguments the words that follow their command
 */
record Provision(
    List<FileTemplate> files, List<FileTemplate> offered, List<TextTemplate> arguments) {
  Provision {
    files = List.copyOf(files);
    offered = List.copyOf(offered);
    arguments = List.copyOf(arguments);
  }

  /** The name of each file, by what the steps call it. */
  Map<String, String> names(Map<String, String> values) {
    Map<String, String> names = new HashMap<>();
    Stream.concat(files.stream(), offered.stream())
        .forEach(file -> names.put(file.id(), file.name().fill(values)));
    return names;
  }

  /** What the steps call each file. */
  List<String> ids() {
    return Stream.concat(files.stream(), offered.stream()).map(FileTemplate::id).toList();
  }

  /**
   * The words, in which a file of the home folder is the way to it from anywhere, and one that is
   * offered its name as it stands in a URL.
   */
  List<String> arguments(Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    files.forEach(file -> all.put(file.id(), Script.HOME + file.name().fill(values)));
    offered.forEach(file -> all.put(file.id(), UrlPath.escape(file.name().fill(values))));
    return arguments.stream().map(argument -> argument.fill(all)).toList();
  }
}
