package org.sockscore.assignment;

import java.util.Map;

/** A step whose values are still to be put in. */
@FunctionalInterface
interface StepTemplate {
  Step fill(Map<String, String> values);
}
