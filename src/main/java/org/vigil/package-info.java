/** Vigil: claims in, dossier out, four eyes on every step. Each package below is a module; its {@code package-info} says what it is about. */
@NullMarked
package org.vigil;

import org.jspecify.annotations.NullMarked;
