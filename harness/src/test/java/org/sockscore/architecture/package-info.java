/** Checks of the shape of all modules: who may know whom, and what may be used where. */
@NullMarked
package org.sockscore.architecture;

import org.jspecify.annotations.NullMarked;
