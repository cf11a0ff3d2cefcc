/**
 * What partner organisations read beside the public: the partner level of each published case, searches that they save, and
 * exports that bear the partner's name.
 *
 * <p>Cases are read by a database role of its own, which sees the published copy and the partner level and nothing inside. Every
 * reading of a case and every export stands in the log.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "publication :: document"})
@NullMarked
package org.vigil.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
