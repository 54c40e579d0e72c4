package org.sockscore.reports.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.sockscore.reports.Language;
import org.sockscore.reports.Samples;
import org.sockscore.reports.Scorecard;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JUnitXmlTest {
  @Test
  void theSuiteCountsFailuresErrorsAndSkippedCases() throws Exception {
    Element suite = element(parse(Samples.scorecard(Language.FR)), "testsuite", 0);
    assertEquals("perroquet.server", suite.getAttribute("name"));
    assertEquals("8", suite.getAttribute("tests"));
    assertEquals("3", suite.getAttribute("failures"));
    assertEquals("2", suite.getAttribute("errors"));
    assertEquals("1", suite.getAttribute("skipped"));
    assertEquals("1.431", suite.getAttribute("time"));
  }

  @Test
  void aFailureSaysWhatWasExpectedAndWhatCame() throws Exception {
    Element failure = element(parse(Samples.scorecard(Language.FR)), "failure", 0);
    assertEquals("wrong-reply", failure.getAttribute("type"));
    assertTrue(failure.getAttribute("message").startsWith("À « Ça va, élève ? »"));
    assertTrue(failure.getTextContent().contains("expected: ÇA VA, ÉLÈVE ?"));
    assertTrue(failure.getTextContent().contains("observed: çA VA, éLèVE ?\n          ^"));
  }

  @Test
  void ourFaultIsAnErrorAndWhatWasNotRunIsSkipped() throws Exception {
    Document document = parse(Samples.scorecard(Language.EN));
    assertEquals(2, document.getElementsByTagName("error").getLength());
    assertEquals("required-failed", element(document, "skipped", 0).getAttribute("type"));
  }

  @Test
  void itIsWellFormedWhateverASubmissionSaid() throws Exception {
    Document document = parse(Samples.hostile());
    String text = element(document, "failure", 0).getTextContent();
    assertTrue(text.contains("<script>alert('x')</script>\"'`&lt;]]>\\u{1B}[2J"), text);
  }

  private static Document parse(Scorecard card) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(JUnitXml.render(card))));
  }

  private static Element element(Document document, String name, int index) {
    NodeList elements = document.getElementsByTagName(name);
    return (Element) elements.item(index);
  }
}
