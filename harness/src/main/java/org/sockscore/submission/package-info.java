/**
 * Turns a path that was handed in into a {@code Submission} (language, role, build, launch command)
 * and builds it. Entry type: {@code SubmissionFinder}. Builds run in a box of {@code sandbox}; no
 * sockets, no native calls.
 */
@NullMarked
package org.sockscore.submission;

import org.jspecify.annotations.NullMarked;
