/**
 * The marks of a class as a table for spreadsheets; entry type {@link
 * org.sockscore.reports.csv.GradesCsv}. Pure.
 */
@NullMarked
package org.sockscore.reports.csv;

import org.jspecify.annotations.NullMarked;
