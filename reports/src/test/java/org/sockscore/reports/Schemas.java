package org.sockscore.reports;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Checks documents against JSON Schemas. */
final class Schemas {
  private Schemas() {}

  /** What is wrong with {@code document}; nothing if it follows {@code schema}. */
  static List<String> errors(String schema, byte[] document) {
    String json = new String(document, StandardCharsets.UTF_8);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Error::toString)
        .toList();
  }
}
