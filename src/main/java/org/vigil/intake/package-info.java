/**
 * What comes in from outside: reports, the receipts for them, and what triage makes of them.
 *
 * <p>Anyone may hand in a report through {@link org.vigil.intake.IntakeReports}; the process hands a person's triage to {@link
 * org.vigil.intake.TriageManagement}. How to reach a submitter is sealed and stays inside.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "cases"})
@NullMarked
package org.vigil.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
