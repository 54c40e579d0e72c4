package org.sockscore.reports.junit;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.Finding;
import org.sockscore.reports.PlainText;
import org.sockscore.reports.Scorecard;
import org.sockscore.reports.Verdict;

/**
 * A scorecard in the XML dialect of JUnit, one test case a case: FAIL is a failure, ERROR and
 * INCONCLUSIVE are errors, NOT_RUN is skipped. Well-formed whatever a submission said.
 */
public final class JUnitXml {
  private final Scorecard card;
  private final XMLStreamWriter xml;

  private JUnitXml(Scorecard card, XMLStreamWriter xml) {
    this.card = card;
    this.xml = xml;
  }

  /** The whole document; it declares UTF-8. */
  public static String render(Scorecard card) {
    StringWriter document = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(document);
      new JUnitXml(card, xml).suite();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return document.append('\n').toString();
  }

  private void suite() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    start("\n", "testsuites");
    start("\n  ", "testsuite");
    attribute("name", suiteName());
    attribute("tests", card.cases().size());
    attribute("failures", count(List.of(Verdict.FAIL)));
    attribute("errors", count(List.of(Verdict.ERROR, Verdict.INCONCLUSIVE)));
    attribute("skipped", count(List.of(Verdict.NOT_RUN)));
    attribute("time", seconds(card.durationMillis()));
    attribute("timestamp", card.startedAt().toString());
    properties();
    for (CaseResult result : card.cases()) {
      testCase(result);
    }
    end("\n  ");
    end("\n");
    xml.writeEndDocument();
  }

  private String suiteName() {
    return card.assignment().id() + "." + card.assignment().role().word();
  }

  private void properties() throws XMLStreamException {
    start("\n    ", "properties");
    property("submission", card.submission().id());
    property("points", card.points() + "/" + card.maxPoints());
    property("seed", Long.toString(card.seed()));
    property("isolation", card.isolation());
    end("\n    ");
  }

  private void property(String name, String value) throws XMLStreamException {
    xml.writeCharacters("\n      ");
    xml.writeEmptyElement("property");
    attribute("name", name);
    attribute("value", value);
  }

  private void testCase(CaseResult result) throws XMLStreamException {
    start("\n    ", "testcase");
    attribute("classname", suiteName());
    attribute("name", result.id());
    attribute("time", seconds(result.durationMillis()));
    switch (result.verdict()) {
      case PASS -> {}
      case FAIL -> problem("failure", result);
      case ERROR, INCONCLUSIVE -> problem("error", result);
      case NOT_RUN -> problem("skipped", result);
    }
    end("\n    ");
  }

  private void problem(String element, CaseResult result) throws XMLStreamException {
    start("\n      ", element);
    attribute("message", result.findings().stream().map(Finding::message).findFirst().orElse(""));
    attribute("type", type(result));
    xml.writeCharacters(PlainText.lines(details(result)));
    xml.writeEndElement();
  }

  private static String type(CaseResult result) {
    return result.findings().isEmpty()
        ? result.verdict().name()
        : result.findings().get(0).code().code();
  }

  private static String details(CaseResult result) {
    String findings =
        result.findings().stream().map(JUnitXml::details).collect(Collectors.joining("\n\n"));
    return result.requirement() + "\n\n" + findings + "\n\n" + result.reproduce();
  }

  private static String details(Finding finding) {
    StringBuilder text = new StringBuilder(finding.code().code() + ": " + finding.message());
    if (finding.expected() != null) {
      text.append("\nexpected: ").append(finding.expected());
    }
    if (finding.observed() != null) {
      text.append("\nobserved: ").append(finding.observed().replace("\n", "\n          "));
    }
    if (finding.hint() != null) {
      text.append("\n").append(finding.hint());
    }
    return text.toString();
  }

  private void start(String indent, String element) throws XMLStreamException {
    xml.writeCharacters(indent);
    xml.writeStartElement(element);
  }

  private void end(String indent) throws XMLStreamException {
    xml.writeCharacters(indent);
    xml.writeEndElement();
  }

  private void attribute(String name, Object value) throws XMLStreamException {
    xml.writeAttribute(name, PlainText.line(value.toString()));
  }

  private long count(List<Verdict> verdicts) {
    return card.cases().stream().filter(result -> verdicts.contains(result.verdict())).count();
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }
}
