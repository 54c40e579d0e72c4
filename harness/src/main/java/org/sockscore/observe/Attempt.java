package org.sockscore.observe;

import org.sockscore.assignment.Transport;

/**
 * A place that somebody in a network tried to reach.
 *
 * @param address in digits
 */
public record Attempt(Transport transport, String address, int port) {}
