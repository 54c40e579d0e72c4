/**
 * A right program for every exercise, in plain Java, launched exactly as a student's program is.
 * What each answers is a pure function, which {@link org.sockscore.reference.Oracles} offers for
 * checking randomly drawn requests. Nothing but the JDK is used here.
 */
@NullMarked
package org.sockscore.reference;

import org.jspecify.annotations.NullMarked;
