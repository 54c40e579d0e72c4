/**
 * Plays a script against a program and records what happens as a {@link
 * org.sockscore.reports.Transcript}: facts only, no points, no opinions. Entry type: {@code
 * Driver}. The only place with sockets.
 */
@NullMarked
package org.sockscore.driver;

import org.jspecify.annotations.NullMarked;
