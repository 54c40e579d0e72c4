/**
 * Self-contained HTML pages made from result documents; entry types {@link
 * org.sockscore.reports.html.HtmlScorecard} and {@link org.sockscore.reports.html.HtmlClassIndex}.
 * Pure: no I/O, no clock. All that a submission said passes through {@link
 * org.sockscore.reports.Readable} and the escaping of the templates.
 */
@NullMarked
package org.sockscore.reports.html;

import org.jspecify.annotations.NullMarked;
