/**
 * Turns a test case and its transcripts into a {@link org.sockscore.reports.CaseResult}. Entry
 * type: {@code Judge}. Pure: no I/O, no clock, no randomness; the same transcript gives the same
 * verdict, for ever.
 */
@NullMarked
package org.sockscore.judge;

import org.jspecify.annotations.NullMarked;
