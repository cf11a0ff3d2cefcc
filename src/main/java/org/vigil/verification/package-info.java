/**
 * Verification and review: grading the sources, proposing a result, and the second person's decision on the record.
 *
 * <p>Four eyes: whoever opened, edited or verified a record may not approve it. Held here, in the process and in the database.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "cases", "cases::dossier"})
@NullMarked
package org.vigil.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
