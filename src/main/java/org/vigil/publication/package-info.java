/**
 * What leaves the house: the safety check, consent, the public summary and its approval, and the published copy.
 *
 * <p>The process calls {@link org.vigil.publication.SafetyManagement} and {@link org.vigil.publication.SummaryManagement}.
 * Nobody else writes the schema {@code published}; what stands there is a copy that was made when a second person approved it,
 * never a view of the case.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "cases", "cases :: dossier", "advocacy", "matching"})
@NullMarked
package org.vigil.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
