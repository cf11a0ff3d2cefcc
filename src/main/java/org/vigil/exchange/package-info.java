/**
 * What comes from outside and what goes out: files of other organisations, and Vigil's own format.
 *
 * <p>Others call {@link org.vigil.exchange.ExportManagement}. Readers and writers of single formats stand in {@code format}.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "cases"})
@NullMarked
package org.vigil.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
