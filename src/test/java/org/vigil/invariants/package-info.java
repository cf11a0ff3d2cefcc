/** Proofs of the rules that must hold whatever happens, each in every place that holds it. */
@NullMarked
package org.vigil.invariants;

import org.jspecify.annotations.NullMarked;
