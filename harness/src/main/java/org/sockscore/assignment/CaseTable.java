package org.sockscore.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The steps of a case, with its table and its random values.
 *
 * @param rows in the order of the file; a case without a table has one row without columns
 * @param under what each script is repeated under, after all have been played as they are
 */
record CaseTable(
    String caseId,
    List<Map<String, TextTemplate>> rows,
    Map<String, Generator> draws,
    Provision provision,
    List<StepTemplate> steps,
    List<Perturbation> under)
    implements ScriptTemplate {
  private static final int LABEL_VALUE = 40;

  CaseTable {
    rows = List.copyOf(rows);
    draws = Map.copyOf(draws);
    steps = List.copyOf(steps);
    under = List.copyOf(under);
  }

  @Override
  public List<Script> scripts(long seed) {
    List<Script> plain = plain(seed);
    return Stream.concat(plain.stream(), under.stream().flatMap(how -> perturbed(plain, how)))
        .toList();
  }

  /** One a row, as they are. */
  List<Script> plain(long seed) {
    return IntStream.range(0, rows.size()).mapToObj(row -> script(seed, row)).toList();
  }

  private static Stream<Script> perturbed(List<Script> plain, Perturbation how) {
    return plain.stream().flatMap(script -> how.applyTo(script).stream());
  }

  /** Those of {@link #under} that leave every script as it is. */
  List<Perturbation> ofNoEffect() {
    List<Script> plain = plain(0);
    return under.stream().filter(how -> perturbed(plain, how).findAny().isEmpty()).toList();
  }

  private Script script(long seed, int row) {
    Map<String, String> values = drawn(seed, row);
    List<String> labels = new ArrayList<>();
    rows.get(row)
        .forEach(
            (name, template) -> {
              String value = template.fill(values);
              values.put(name, value);
              labels.add(name + " = " + shown(value));
            });
    String label = rows.size() == 1 ? "" : String.join(", ", labels);
    List<String> arguments = provision.arguments(values);
    List<GivenFile> files = files(provision.files(), seed, row, values);
    List<GivenFile> offered = files(provision.offered(), seed, row, values);
    values.putAll(provision.names(values));
    List<Step> filled = steps.stream().map(step -> step.fill(values)).toList();
    return new Script(label, filled, files, arguments, offered);
  }

  private List<GivenFile> files(
      List<FileTemplate> templates, long seed, int row, Map<String, String> values) {
    return templates.stream()
        .map(file -> file.fill(values, random(seed, row, "file " + file.id()).nextLong()))
        .toList();
  }

  private Map<String, String> drawn(long seed, int row) {
    return draws.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                draw -> draw.getValue().draw(random(seed, row, draw.getKey())),
                (one, other) -> one,
                HashMap::new));
  }

  /** Depends on its arguments and the case alone, whatever else is drawn. */
  private SplittableRandom random(long seed, int row, String name) {
    long place = 31L * (31L * caseId.hashCode() + row) + name.hashCode();
    return new SplittableRandom(new SplittableRandom(place).nextLong() ^ seed);
  }

  private static String shown(String value) {
    String line = value.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
    String visible = line.equals(line.strip()) && !line.isEmpty() ? line : "\"" + line + "\"";
    return visible.codePointCount(0, visible.length()) <= LABEL_VALUE
        ? visible
        : visible.substring(0, visible.offsetByCodePoints(0, LABEL_VALUE)) + "…";
  }
}
