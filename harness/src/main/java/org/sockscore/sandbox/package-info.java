/**
 * Turns a launch command into a running {@link org.sockscore.sandbox.Program} in a box of its own.
 * Entry type: {@link org.sockscore.sandbox.Sandbox}. The only place that launches processes.
 */
@NullMarked
package org.sockscore.sandbox;

import org.jspecify.annotations.NullMarked;
