/**
 * The result document: what was graded, what happened and why. The lowest layer; every other module
 * speaks in these words. Entry type: {@link org.sockscore.reports.Scorecard}. No I/O but what reads
 * and writes the document itself.
 */
@NullMarked
package org.sockscore.reports;

import org.jspecify.annotations.NullMarked;
