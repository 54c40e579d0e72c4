package org.sockscore.reports;

import java.io.IOException;
import java.io.InputStream;

/**
 * The results of a class as the JSON document {@value ClassSummary#SCHEMA}, which {@code
 * summary.schema.json} beside this class describes. Thread-safe.
 */
public final class SummaryJson {
  private SummaryJson() {}

  /** The document, indented, in UTF-8. */
  public static byte[] write(ClassSummary summary) {
    return Json.write(summary);
  }

  /**
   * The summary that was written; the caller closes {@code in}.
   *
   * @throws IOException if it cannot be read or is no such document
   */
  public static ClassSummary read(InputStream in) throws IOException {
    ClassSummary summary = Json.read(in, ClassSummary.class);
    Json.require(ClassSummary.SCHEMA, summary.schema());
    return summary;
  }

  /** The JSON Schema of the document. */
  public static String schema() {
    return Json.resource("summary.schema.json");
  }
}
