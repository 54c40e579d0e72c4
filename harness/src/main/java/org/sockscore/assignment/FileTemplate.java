package org.sockscore.assignment;

import java.util.Map;
import org.sockscore.reports.Bytes;

/**
 * A file whose name is still to be put together, and whose content is still to be drawn.
 *
 * @param id what the steps call it
 */
record FileTemplate(String id, TextTemplate name, GivenFile.Kind kind, long bytes, Bytes middle) {
  GivenFile fill(Map<String, String> values, long seed) {
    return new GivenFile(name.fill(values), kind, bytes, seed, middle);
  }
}
