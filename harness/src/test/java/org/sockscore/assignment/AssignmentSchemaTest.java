package org.sockscore.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.sockscore.reports.Localized;

class AssignmentSchemaTest {
  private static final Path SOURCES = Path.of("..", "assignments");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Schema schema = schema();

  private static Schema schema() {
    try {
      JsonNode text = JSON.readTree(SOURCES.resolve("assignment.schema.json").toFile());
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static List<String> ids() {
    return BundledAssignments.ids();
  }

  private List<String> errors(String yaml) {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    JsonNode tree = JSON.valueToTree(new Load(settings).loadFromString(yaml));
    return schema.validate(tree).stream().map(Object::toString).toList();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyBundledFileIsValid(String id) throws IOException {
    Path file = SOURCES.resolve(id).resolve("assignment.yaml");
    assertEquals(List.of(), errors(Files.readString(file)));
  }

  @Test
  void theSampleIsRightForSchemaAndLoader() throws AssignmentException {
    String yaml = Sample.withSteps("connect");
    assertEquals(List.of(), errors(yaml));
    load(yaml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{send: {text: a, repeat: 3, cut-after: [1, 2]}}",
        "{send: {hex: 'ff 0a'}, as: client}",
        "{send: 17}",
        "{expect: {text: a, repeat: 2}}",
        "{expect: {exact: a}}",
        "{expect: {hex: 'c3 a9'}}",
        "{expect: {lines: [T, F]}}",
        "{expect: {one-of: [T, F]}}",
        "{expect: {something: true}}",
        "{expect: {anything: true}}",
        "{expect: {reference: a}}",
        "{expect-close: , as: client}",
        "{expect-exit: any}",
        "{expect-exit: 3}",
        "{expect-screen: a}",
        "{expect-screen: {text: a}}",
        "{expect-screen: {word: T, among: [T, F]}}",
        "{expect-screen: {reference: a}}",
        "{get: /a b}",
        "{expect-relayed: a}",
        "{expect-relayed: [a, 17]}",
        "{expect-relayed: {lines: a, from: [client, guest-2], repeat: 3}}",
        "{expect-relayed: {lines: ['${peer} a', b], from: guest}, as: [client, guest]}",
        "{discard: , as: [client, guest]}",
        "discard",
        "stop-reading",
        "{expect-told: prime}",
        "{expect-told: {meaning: prime, unlike: [error], never: [not, pas]}}",
        "expect-silence",
        "{type: a}",
        "{type: {line: a}}",
        "{type: {line: a, unless-ended: true}}",
        "end-of-input",
        "half-close",
        "reset"
      })
  void whatSchemaAndLoaderBothAccept(String step) throws AssignmentException {
    String yaml = Sample.withSteps("connect", "{connect: 3, as: guest}", step);
    assertEquals(List.of(), errors(yaml));
    load(yaml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "expct-close",
        "send",
        "{send: }",
        "{send: [a]}",
        "{send: {}}",
        "{send: {text: a, hex: ff}}",
        "{send: {text: a, twice: 2}}",
        "{send: {hex: 'f'}}",
        "{send: {hex: zz}}",
        "{send: {text: a, repeat: 0}}",
        "{send: {text: a, cut-after: []}}",
        "{send: {text: ab, cut-after: [0]}}",
        "{expect: ''}",
        "{expect: {exact: a, repeat: 2}}",
        "{expect: {something: false}}",
        "{expect: {anything: false}}",
        "{expect: {lines: []}}",
        "{expect: {lines: T}}",
        "{expect: {lines: [a, '']}}",
        "{expect: {lines: [a], repeat: 2}}",
        "{expect: {one-of: []}}",
        "{expect: {text: a, exact: a}}",
        "{expect-exit: 256}",
        "{expect-exit: many}",
        "{expect-listen: , as: client}",
        "{expect-calm: , as: client}",
        "{expect-screen: ' '}",
        "{expect-screen: {}}",
        "{expect-screen: {word: T, text: T}}",
        "{expect-screen: {text: T, among: [F]}}",
        "{expect-screen: {word: T, among: []}}",
        "{type: {}}",
        "{type: {line: a, unless-ended: false}}",
        "{type: {unless-ended: true}}",
        "{end-of-input: now}",
        "{expect-told: ' '}",
        "{expect-told: {}}",
        "{expect-told: {meaning: T, among: [F]}}",
        "{expect-told: {never: [pas]}}",
        "{expect-told: {meaning: T, never: []}}",
        "{expect-told: T, as: client}",
        "{close: now}",
        "{send: a, expect: b}",
        "{send: a, as: Ça}",
        "{send: a, as: []}",
        "{send: a, as: [client, client]}",
        "{connect: 1, as: guest}",
        "{connect: 1001, as: guest}",
        "{connect: many, as: guest}",
        "{get: }",
        "{get: a}",
        "{expect-response: {}}",
        "{expect-response: {status: 99}}",
        "{expect-response: {status: 4x}}",
        "{expect-response: {not-file: a, status: 404}}",
        "{expect-relayed: }",
        "{expect-relayed: []}",
        "{expect-relayed: {}}",
        "{expect-relayed: {lines: a, of: client}}",
        "{expect-relayed: {lines: a, repeat: 0}}",
        "{discard: all}",
        "{as: client}",
        "[connect]"
      })
  void whatSchemaAndLoaderBothRefuse(String step) {
    refusedByBoth(Sample.withSteps("connect", step));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{expect-request: /photo.jpg}",
        "{expect-request: {path: /a b, headers: [Host]}, as: server}",
        "{respond: {file: photo}}",
        "{respond: {file: photo, ended-by: close, stop-after: 3, cut-body-after: [0, 2]}}",
        "{respond: {status: 302, headers: {Location: /b}, cut-head-after: [3]}}",
        "{respond: {text: Bonjour}, as: server}",
        "{expect-file: photo}",
        "{expect-file: {file: photo, name: ../a}}",
        "{expect-no-file: ../a}"
      })
  void whatBothAcceptOfClients(String step) throws AssignmentException {
    String yaml = Sample.ofClientWithSteps("accept", "{expect-exit: any}", step);
    assertEquals(List.of(), errors(yaml));
    load(yaml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{expect-request: photo.jpg}",
        "{expect-request: {headers: [Host]}}",
        "{expect-request: {path: /a, headers: []}}",
        "{respond: }",
        "{respond: {}}",
        "{respond: {file: photo, text: a}}",
        "{respond: {status: 99}}",
        "{respond: {file: photo, ended-by: end}}",
        "{respond: {file: photo, stop-after: -1}}",
        "{respond: {file: photo, cut-head-after: [0]}}",
        "{respond: {file: photo, cut-body-after: []}}",
        "{expect-file: }",
        "{expect-file: {name: a}}",
        "{expect-file: photo, as: server}",
        "{expect-file: {file: photo, name: a/b}}",
        "{expect-no-file: ../../a}"
      })
  void whatBothRefuseOfClients(String step) {
    refusedByBoth(Sample.ofClientWithSteps("accept", "{expect-exit: any}", step));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "points: 2/points: -1",
        "points: 2/points: two",
        "points: 2/points: '2'",
        "points: 2/point: 2",
        "points: 2/points: 2\n    hint: Text",
        "points: 2/points: 2\n    requires: hello",
        "points: 2/points: 2\n    requires: []",
        "points: 2/points: 2\n    each: []",
        "points: 2/points: 2\n    each: [{A: 1}]",
        "points: 2/points: 2\n    each: [{a: [1]}]",
        "points: 2/points: 2\n    draw: {a: {integer: {from: 1}}}",
        "points: 2/points: 2\n    draw: {a: {word: {length: 0}}}",
        "points: 2/points: 2\n    draw: {a: {dice: 6}}",
        "points: 2/points: 2\n    draw: {a: {word: {length: 1}, prime: {from: 2, to: 3}}}",
        "id: perroquet/id: Perroquet",
        "id: perroquet/",
        "server:/files: {a: {name: b}}\nserver:",
        "server:/files: {a: {name: 'b/c', text: 1}}\nserver:",
        "server:/files: {a: {name: b, text: 1, binary: 1}}\nserver:",
        "server:/files: {a: {name: b, text: -1}}\nserver:",
        "server:/offers: {a: {name: b, text: 9, in-the-middle: ''}}\nserver:",
        "server:/arguments: []\nserver:",
        "title: {fr: F, en: E}/title: {fr: F}",
        "title: {fr: F, en: E}/title: {fr: F, en: ' '}",
        "title: {fr: F, en: E}/title: F",
        "tcp 7000/tcp 0",
        "tcp 7000/tcp 65536",
        "tcp 7000/sctp 7000",
        "tcp 7000/7000",
        "server:/servers:"
      })
  void aFileThatSchemaAndLoaderBothRefuse(String change) {
    String[] words = change.split("/", 2);
    refusedByBoth(
        Sample.withSteps("connect")
            .replaceFirst(Pattern.quote(words[0]), Matcher.quoteReplacement(words[1])));
  }

  private void refusedByBoth(String yaml) {
    assertFalse(errors(yaml).isEmpty(), "the schema accepts:\n" + yaml);
    assertThrows(AssignmentException.class, () -> load(yaml), "the loader accepts:\n" + yaml);
  }

  private static void load(String yaml) throws AssignmentException {
    AssignmentLoader.parse(
        "sample.yaml", yaml.getBytes(StandardCharsets.UTF_8), new Localized("", ""));
  }
}
