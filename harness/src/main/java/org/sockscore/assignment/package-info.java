/**
 * Turns an assignment file into an {@link org.sockscore.assignment.Assignment}: test cases and, for
 * a seed, their scripts of concrete steps. Entry type: {@code AssignmentLoader}. A mistake in the
 * file is told with its place and remedy, and nothing is run. No processes, no sockets, no clock.
 */
@NullMarked
package org.sockscore.assignment;

import org.jspecify.annotations.NullMarked;
