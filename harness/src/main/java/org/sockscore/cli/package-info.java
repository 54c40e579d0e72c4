/**
 * The command line. Entry type: {@code Main}. The only place with picocli and {@code
 * System.out/err/exit}.
 */
@NullMarked
package org.sockscore.cli;

import org.jspecify.annotations.NullMarked;
