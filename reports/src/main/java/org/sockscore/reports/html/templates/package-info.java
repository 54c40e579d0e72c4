/**
 * The pages in HTML: classes generated from {@code src/main/jte}, which know nothing of null
 * checking. Nothing is written by hand here.
 */
@NullUnmarked
package org.sockscore.reports.html.templates;

import org.jspecify.annotations.NullUnmarked;
