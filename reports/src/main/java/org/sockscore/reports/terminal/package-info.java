/**
 * Result documents as text for a terminal; entry type {@link
 * org.sockscore.reports.terminal.TerminalReport}. Pure: it makes strings, the command line prints
 * them. No control sequence of a submission reaches the terminal.
 */
@NullMarked
package org.sockscore.reports.terminal;

import org.jspecify.annotations.NullMarked;
