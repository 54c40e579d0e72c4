/**
 * A scorecard in the XML that continuous-integration servers read; entry type {@link
 * org.sockscore.reports.junit.JUnitXml}. Pure.
 */
@NullMarked
package org.sockscore.reports.junit;

import org.jspecify.annotations.NullMarked;
