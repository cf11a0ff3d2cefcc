/**
 * Whether two spellings are one person: names across scripts and transliterations, scored with reasons that a person
 * can check.
 *
 * <p>Others ask {@link org.vigil.matching.NameKeys} for keys to store and look up, {@link
 * org.vigil.matching.NameSimilarity} about two names and {@link org.vigil.matching.CandidateMatcher} about two cases.
 * People decide; nothing here joins anything.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.vigil.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
