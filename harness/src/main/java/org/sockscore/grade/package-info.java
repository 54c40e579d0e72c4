/**
 * Takes submissions through all stages, one or many at a time, and keeps what was graded. Entry
 * types: {@code Grader} for one, {@code BatchGrader} for a folder.
 */
@NullMarked
package org.sockscore.grade;

import org.jspecify.annotations.NullMarked;
