package org.sockscore.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sockscore.reports.Language;
import org.sockscore.reports.Messages;

class SentencesTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");
  private static final Pattern PLAIN_SPACE_BEFORE_SIGN = Pattern.compile(" [:;!?»]|« ");

  @ParameterizedTest
  @ValueSource(strings = {"messages", "client"})
  void bothLanguagesSayTheSame(String bundle) throws IOException {
    Properties french = sentences(bundle, Language.FR);
    Properties english = sentences(bundle, Language.EN);
    assertEquals(english.stringPropertyNames(), french.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertEquals(arguments(english, key), arguments(french, key), key);
    }
  }

  private static Set<String> arguments(Properties sentences, String key) {
    Set<String> arguments = new TreeSet<>();
    ARGUMENT.matcher(sentences.getProperty(key)).results().forEach(it -> arguments.add(it.group()));
    return arguments;
  }

  /** A sentence about clients that says less than the one about servers has lost something. */
  @Test
  void whatIsSaidOfClientsTakesNoOtherArguments() throws IOException {
    Properties client = sentences("client", Language.EN);
    for (String key : client.stringPropertyNames()) {
      Set<String> extra = arguments(client, key);
      extra.removeAll(Set.of("{0}", "{1}", "{2}", "{3}"));
      assertEquals(Set.of(), extra, key);
      assertFalse(client.getProperty(key).toLowerCase(Locale.ROOT).contains("your server"), key);
    }
  }

  /** Whoever reads it knows whether a server or a client is meant. */
  @Test
  void whatNamesTheServerIsSaidOfClientsInOtherWords() throws IOException {
    Properties general = sentences("messages", Language.EN);
    Properties client = sentences("client", Language.EN);
    general.stringPropertyNames().stream()
        .filter(
            key ->
                !key.matches(
                    "(never-listened|not-served|exited-early.connect|[a-z-]+.relayed|[a-z-]+.http).*"))
        .filter(key -> !key.startsWith("wrong-address.ipv6"))
        .filter(key -> general.getProperty(key).toLowerCase(Locale.ROOT).contains("your server"))
        .forEach(
            key ->
                assertTrue(
                    client.containsKey(key) || client.containsKey(key.replace(".udp", "")), key));
  }

  @ParameterizedTest
  @CsvSource({"messages, EN", "messages, FR", "client, EN", "client, FR"})
  void everySentenceCanBeFormatted(String bundle, Language language) throws IOException {
    Properties sentences = sentences(bundle, language);
    for (String key : sentences.stringPropertyNames()) {
      String text =
          new MessageFormat(sentences.getProperty(key)).format(new Object[] {"1", "2", "3", "4"});
      assertFalse(ARGUMENT.matcher(text).find(), text);
      boolean isName = key.startsWith("run.");
      assertTrue(isName || text.endsWith(".") || text.endsWith(":") || text.endsWith("1"), text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "client"})
  void frenchSignsFollowAnUnbreakableSpace(String bundle) throws IOException {
    Properties french = sentences(bundle, Language.FR);
    for (String key : french.stringPropertyNames()) {
      String text = french.getProperty(key);
      assertFalse(PLAIN_SPACE_BEFORE_SIGN.matcher(text).find(), text);
    }
  }

  @Test
  void everyKnownErrorMessageHasItsHint() {
    Messages messages = Messages.beside(Judge.class, Language.EN);
    KnownWords.keys().forEach(key -> assertTrue(messages.has(key + ".hint"), key));
    long hints =
        messages.keys().stream()
            .filter(key -> key.startsWith("words.") && !key.endsWith(".udp.hint"))
            .count();
    assertEquals(KnownWords.keys().size(), hints);
  }

  private static Properties sentences(String bundle, Language language) throws IOException {
    Properties sentences = new Properties();
    String name = bundle + "_" + language.tag() + ".properties";
    try (var in = Judge.class.getResourceAsStream(name)) {
      assertTrue(in != null, name);
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return sentences;
  }
}
