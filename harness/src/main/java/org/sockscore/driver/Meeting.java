package org.sockscore.driver;

import org.sockscore.assignment.Endpoint;
import org.sockscore.reports.Role;

/**
 * How program and harness are to meet.
 *
 * @param role of the program: a server listens at {@code endpoint}, a client connects to it
 * @param clues where else they may meet if the program is wrong about that
 */
public record Meeting(Role role, Endpoint endpoint, Clues clues) {}
