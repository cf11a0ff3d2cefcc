/**
 * Who is to be told what: reminders, steps that are late, deadlines that passed. Whatever leaves the house leaves through here.
 *
 * <p>Others call {@link org.vigil.notification.Notices} inside their transaction; the desk reads and marks through {@link
 * org.vigil.notification.NoticeManagement}. A notice holds ids and codes; its words are found when it is shown, for those who
 * may know of the case.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "cases"})
@NullMarked
package org.vigil.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
