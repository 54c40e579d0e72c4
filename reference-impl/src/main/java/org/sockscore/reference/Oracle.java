package org.sockscore.reference;

/** The right answer to a request, by the rules of one protocol. Pure. */
@FunctionalInterface
public interface Oracle {
  /** What a right server answers to {@code request}, without a newline at its end. */
  String reply(String request);
}
