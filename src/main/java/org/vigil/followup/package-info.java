/**
 * Keeping a case in sight: its periodic reviews, its days in court, and its closing, which takes two people.
 *
 * <p>The process hands a person's step to {@link org.vigil.followup.FollowUpManagement}; the list of hearings is kept by {@link
 * org.vigil.followup.HearingManagement}. A hearing here is an appointment; what happened there becomes a claim with a source.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "cases"})
@NullMarked
package org.vigil.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
