/**
 * What is done for a detained person: appeals, letters and aid, each written by one person and approved by another; and what the
 * authorities answer.
 *
 * <p>Others call {@link org.vigil.advocacy.AdvocacyManagement} and listen to {@link org.vigil.advocacy.ActionEvent}s. The
 * process follows; it is never called from here.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "cases", "cases :: dossier"})
@NullMarked
package org.vigil.advocacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
