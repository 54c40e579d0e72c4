package org.sockscore.assignment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.sockscore.reports.Role;

/**
 * Reads {@code duel:}. Each connection that the client opens is one end of a relay, which opens the
 * other end to the server: what the file says of one side makes the relay act on the other.
 */
final class DuelParser {
  private static final String NAME = "duel";

  /** A response is handed on whole, and of long ones the record has the beginning only. */
  private static final long LONGEST_FILE = 60_000;

  private static final String LINES = "complete-lines";
  private static final List<String> KEYS =
      List.of("requirement", LINES, "files", "arguments", "draw", "steps");
  private static final List<String> SIDES = List.of(Role.SERVER.word(), Role.CLIENT.word());

  /** By the end of such a step something may have come that the relay has to hand on. */
  private static final Set<StepKeyword> RECEIVING =
      EnumSet.of(
          StepKeyword.EXPECT,
          StepKeyword.EXPECT_RELAYED,
          StepKeyword.EXPECT_REQUEST,
          StepKeyword.EXPECT_RESPONSE,
          StepKeyword.DISCARD,
          StepKeyword.EXPECT_CLOSE);

  /** What the relay never does of its own accord. */
  private static final Set<StepKeyword> ACTING =
      EnumSet.of(
          StepKeyword.SEND,
          StepKeyword.GET,
          StepKeyword.RESPOND,
          StepKeyword.STOP_READING,
          StepKeyword.HALF_CLOSE,
          StepKeyword.CLOSE,
          StepKeyword.RESET);

  /** One step of one side, and what the relay hands on after it. */
  private record Part(Role role, StepParser.Parsed parsed, Optional<DuelScript.Relayed> relayed) {}

  private final NodeReader reader;
  private final Scope outer;
  private final Map<Role, StepParser> steps = new EnumMap<>(Role.class);
  private final List<Part> parts = new ArrayList<>();

  /** The client's peers that are ends of the relay. */
  private final Set<String> relayed = new HashSet<>();

  /**
   * @param outer what texts may refer to, apart from the values of the duel itself
   */
  DuelParser(NodeReader reader, Scope outer) {
    this.reader = reader;
    this.outer = outer;
  }

  Duel parse(Node node) {
    Fields fields = reader.fields(node, KEYS);
    Map<String, Generator> draws =
        fields.get("draw").map(at -> new DrawParser(reader).parse(at)).orElse(Map.of());
    Map<String, Integer> names = new HashMap<>();
    draws.forEach((name, generator) -> names.put(name, generator.minBytes()));
    Map<Role, Provision> provisions = provisions(fields, names);
    Map<Role, CaseTable> tables = new EnumMap<>(Role.class);
    readSteps(fields, names, provisions);
    for (Role role : Role.values()) {
      PeerCheck.check(played(role), role, reader.problems());
      List<StepTemplate> templates =
          parsed(role).stream().map(StepParser.Parsed::template).toList();
      tables.put(
          role,
          new CaseTable(
              NAME,
              List.of(Map.of()),
              draws,
              provisions.getOrDefault(role, new Provision(List.of(), List.of(), List.of())),
              templates,
              List.of()));
    }
    boolean completesLines = fields.get(LINES).map(this::isTrue).orElse(false);
    List<Part> all = List.copyOf(parts);
    return new Duel(
        fields
            .required("requirement")
            .map(text -> CaseParser.localized(text, "requirement", reader))
            .orElse(CaseParser.NO_TEXT),
        seed -> script(completesLines, all, tables, seed));
  }

  private boolean isTrue(Node node) {
    if (!NodeReader.scalar(node).filter("true"::equals).isPresent()) {
      reader
          .problems()
          .add(node, Sentence.of("anything", LINES), Sentence.of("anything.remedy", LINES));
    }
    return true;
  }

  /** Files are the server's to give; both sides know their names. */
  private Map<Role, Provision> provisions(Fields fields, Map<String, Integer> names) {
    ProvisionParser parser = new ProvisionParser(reader, names);
    Provision files = parser.parse(fields.get("files"), Optional.empty(), Optional.empty());
    fields.get("files").ifPresent(node -> checkLength(node, files.files()));
    Optional<Fields> words = fields.get("arguments").map(node -> reader.fields(node, SIDES));
    Map<Role, Provision> provisions = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      Optional<Node> own = words.flatMap(sides -> sides.get(role.word()));
      Provision arguments = parser.parse(Optional.empty(), Optional.empty(), own);
      List<FileTemplate> none = List.of();
      provisions.put(
          role,
          role == Role.SERVER
              ? new Provision(files.files(), none, arguments.arguments())
              : new Provision(none, files.files(), arguments.arguments()));
    }
    return provisions;
  }

  private void checkLength(Node node, List<FileTemplate> files) {
    if (files.stream().anyMatch(file -> file.bytes() > LONGEST_FILE)) {
      reader
          .problems()
          .add(
              node,
              Sentence.of("duel-file", Long.toString(LONGEST_FILE)),
              Sentence.of("duel-file.remedy"));
    }
  }

  private void readSteps(
      Fields fields, Map<String, Integer> names, Map<Role, Provision> provisions) {
    List<String> files =
        provisions.values().stream()
            .flatMap(provision -> provision.files().stream())
            .map(FileTemplate::id)
            .distinct()
            .toList();
    for (Role role : Role.values()) {
      Scope scope = outer.in(role).with(names).withFiles(files);
      steps.put(role, new StepParser(reader, scope));
    }
    fields.required("steps").ifPresent(list -> reader.items(list, "steps").forEach(this::readStep));
  }

  private void readStep(Node node) {
    Fields sides = reader.fields(node, SIDES);
    if (sides.hasOneOf(SIDES)) {
      String side = sides.present(SIDES).get(0);
      Role role = side.equals(Role.SERVER.word()) ? Role.SERVER : Role.CLIENT;
      parser(role).parse(sides.value(side)).forEach(parsed -> add(role, parsed));
    }
  }

  private StepParser parser(Role role) {
    StepParser parser = steps.get(role);
    if (parser == null) {
      throw new IllegalStateException("no parser for " + role);
    }
    return parser;
  }

  private void add(Role role, StepParser.Parsed parsed) {
    if (parsed.keyword() == StepKeyword.ACCEPT) {
      accept(parsed);
      return;
    }
    String end = role == Role.CLIENT ? parsed.peer() : clientsEnd(parsed.peer());
    boolean ofRelay = parsed.keyword().aboutPeer() && relayed.contains(end);
    if (parsed.keyword() == StepKeyword.REFUSE || (ofRelay && ACTING.contains(parsed.keyword()))) {
      refuse(parsed);
      return;
    }
    Optional<DuelScript.Relayed> handedOn =
        ofRelay && RECEIVING.contains(parsed.keyword())
            ? Optional.of(relayed(role, end))
            : Optional.empty();
    parts.add(new Part(role, parsed, handedOn));
    if (ofRelay && parsed.keyword() == StepKeyword.EXPECT_CLOSE) {
      close(role, end, parsed.at());
    }
  }

  /** Whoever the client has connected to, the relay connects to the server. */
  private void accept(StepParser.Parsed accepted) {
    relayed.add(accepted.peer());
    parts.add(new Part(Role.CLIENT, accepted, Optional.empty()));
    parts.add(
        new Part(
            Role.SERVER,
            parser(Role.SERVER).connected(serversEnd(accepted.peer()), accepted.at()),
            Optional.empty()));
  }

  /** Who sees one side close closes the other end of the relay, and then this one. */
  private void close(Role role, String end, Node at) {
    DuelScript.Relayed ends = relayed(role, end);
    addClose(other(role), ends.to(), at);
    addClose(role, ends.from(), at);
  }

  private void addClose(Role role, String peer, Node at) {
    StepTemplate close = values -> new Step.Close(peer);
    parts.add(
        new Part(
            role, new StepParser.Parsed(StepKeyword.CLOSE, peer, at, close), Optional.empty()));
  }

  private void refuse(StepParser.Parsed parsed) {
    reader
        .problems()
        .add(
            parsed.at(),
            Sentence.of("not-in-duel", parsed.keyword().word()),
            Sentence.of("not-in-duel.remedy"));
  }

  /** What {@link #parsed} says, and the requests that the relay hands on. */
  private List<StepParser.Parsed> played(Role role) {
    return parts.stream()
        .flatMap(
            part ->
                part.role() == role
                    ? Stream.of(part.parsed())
                    : asked(part).stream().filter(it -> role == Role.SERVER))
        .toList();
  }

  private static Optional<StepParser.Parsed> asked(Part part) {
    StepParser.Parsed step = part.parsed();
    return part.relayed()
        .filter(it -> step.keyword() == StepKeyword.EXPECT_REQUEST)
        .map(it -> new StepParser.Parsed(StepKeyword.GET, it.to(), step.at(), step.template()));
  }

  private List<StepParser.Parsed> parsed(Role role) {
    return parts.stream().filter(part -> part.role() == role).map(Part::parsed).toList();
  }

  private static DuelScript script(
      boolean completesLines, List<Part> parts, Map<Role, CaseTable> tables, long seed) {
    Map<Role, Script> scripts = new EnumMap<>(Role.class);
    Map<Role, Iterator<Step>> filled = new EnumMap<>(Role.class);
    tables.forEach((role, table) -> scripts.put(role, table.scripts(seed).get(0)));
    scripts.forEach((role, script) -> filled.put(role, script.steps().iterator()));
    List<DuelScript.Part> all = new ArrayList<>();
    for (Part part : parts) {
      Iterator<Step> next = filled.getOrDefault(part.role(), List.<Step>of().iterator());
      all.add(new DuelScript.Part(part.role(), next.next(), part.relayed()));
    }
    Map<Role, List<String>> arguments = new EnumMap<>(Role.class);
    scripts.forEach((role, script) -> arguments.put(role, script.arguments()));
    List<GivenFile> files =
        Optional.ofNullable(scripts.get(Role.SERVER)).map(Script::files).orElse(List.of());
    return new DuelScript(completesLines, all, files, arguments, Map.of());
  }

  private static DuelScript.Relayed relayed(Role from, String end) {
    return from == Role.CLIENT
        ? new DuelScript.Relayed(end, serversEnd(end))
        : new DuelScript.Relayed(serversEnd(end), end);
  }

  private static Role other(Role role) {
    return role == Role.CLIENT ? Role.SERVER : Role.CLIENT;
  }

  /** The end towards the client plays the server, and the end towards the server the client. */
  private static String serversEnd(String clientsEnd) {
    return clientsEnd.equals(Role.SERVER.word()) ? Role.CLIENT.word() : clientsEnd;
  }

  private static String clientsEnd(String serversEnd) {
    return serversEnd.equals(Role.CLIENT.word()) ? Role.SERVER.word() : serversEnd;
  }
}
