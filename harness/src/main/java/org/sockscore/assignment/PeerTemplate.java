package org.sockscore.assignment;

import java.util.Map;

/** A step whose client and values are still to be put in. */
@FunctionalInterface
interface PeerTemplate {
  Step fill(String peer, Map<String, String> values);

  /** The step of {@code peer}, whose name can be put in like a value. */
  default StepTemplate of(String peer) {
    return values -> fill(peer, TextTemplate.withPeer(values, peer));
  }
}
