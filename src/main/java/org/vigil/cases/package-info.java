/**
 * The case of one detained person: its sources, claims and decisions, and the dossier folded from them.
 *
 * <p>Other modules call {@link org.vigil.cases.CaseManagement} and {@link org.vigil.cases.CaseQueries} and listen to
 * {@link org.vigil.cases.CaseEvent}s. Fields of a case are never edited: claims are proposed, accepted, rejected, superseded.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "matching"})
@NullMarked
package org.vigil.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
