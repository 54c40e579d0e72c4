package org.sockscore.assignment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.sockscore.reference.Oracles;
import org.sockscore.reports.Localized;
import org.sockscore.reports.Role;

/** Reads a whole assignment file from its YAML nodes. */
final class AssignmentParser {
  private static final List<String> KEYS =
      List.of("id", "title", "listen", "files", "offers", "arguments", "server", "client", "duel");
  private static final Pattern LISTEN = Pattern.compile("(tcp|udp) +([0-9]{1,9})");
  private static final int MAX_PORT = 65_535;
  private static final Endpoint HARMLESS = new Endpoint(Transport.TCP, 1);

  private final NodeReader reader;

  AssignmentParser(Problems problems) {
    this.reader = new NodeReader(problems);
  }

  /** The assignment, which is of no use if problems were found. */
  Assignment parse(Node node, Localized statement, String sha256) {
    Fields fields = reader.fields(node, KEYS);
    String id = fields.words("id");
    fields.get("id").ifPresent(at -> Names.check(at, id, reader.problems()));
    Localized title =
        fields
            .required("title")
            .map(texts -> CaseParser.localized(texts, "title", reader))
            .orElse(CaseParser.NO_TEXT);
    Endpoint listen = fields.required("listen").map(this::listen).orElse(HARMLESS);
    Map<Role, List<TestCase>> exercises = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      fields
          .get(role.word())
          .ifPresent(list -> exercises.put(role, cases(list, scope(id, listen, role), fields)));
    }
    Scope scope = scope(id, listen, Role.SERVER);
    Optional<Duel> duel = fields.get("duel").map(at -> new DuelParser(reader, scope).parse(at));
    if (exercises.isEmpty()) {
      fields.required(Role.SERVER.word());
    }
    return new Assignment(id, title, statement, listen, exercises, duel, sha256);
  }

  private static Scope scope(String id, Endpoint listen, Role role) {
    return new Scope(Map.of(), Oracles.of(id), listen.transport(), role, List.of());
  }

  private Endpoint listen(Node node) {
    String text = reader.words(node, "listen");
    Matcher matcher = LISTEN.matcher(text);
    if (!matcher.matches()) {
      reader
          .problems()
          .add(node, Sentence.of("bad-listen", text), Sentence.of("bad-listen.remedy"));
      return HARMLESS;
    }
    return endpoint(node, matcher.group(1), Integer.parseInt(matcher.group(2)));
  }

  private Endpoint endpoint(Node node, String transport, int port) {
    if (port < 1 || port > MAX_PORT) {
      reader
          .problems()
          .add(
              node, Sentence.of("out-of-range", "port", port), Sentence.of("between", 1, MAX_PORT));
      return HARMLESS;
    }
    return new Endpoint(transport.equals("tcp") ? Transport.TCP : Transport.UDP, port);
  }

  private List<TestCase> cases(Node node, Scope scope, Fields assignment) {
    CaseParser parser = new CaseParser(reader, scope, assignment);
    List<CaseParser.Parsed> cases =
        reader.items(node, scope.role().word()).stream().map(parser::parse).toList();
    RequiresCheck.check(cases, reader.problems());
    return cases.stream().map(CaseParser.Parsed::testCase).toList();
  }
}
