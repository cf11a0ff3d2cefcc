/**
 * The heart: claims in, dossier out. What sources say about one case is folded into what stands, how well it is supported
 * and where it is contradicted. Pure Java: no framework at work, no clock, no database.
 *
 * <p>Everybody may read a {@link org.vigil.cases.dossier.Dossier}; only {@code cases} makes claims.
 */
@NamedInterface("dossier")
@NullMarked
package org.vigil.cases.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
