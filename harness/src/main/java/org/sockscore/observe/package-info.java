/**
 * Turns what the kernel shows of a process tree into a {@link org.sockscore.observe.Look}: is it
 * silent for good, until an instant, or at work, and where does it listen. Entry type: {@link
 * org.sockscore.observe.Observer}. Reads {@code /proc} and asks the kernel; changes nothing.
 */
@NullMarked
package org.sockscore.observe;

import org.jspecify.annotations.NullMarked;
