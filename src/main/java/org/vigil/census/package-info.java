/**
 * Who was held when, as far as it was public when: the counting rules in one place.
 *
 * <p>Pages and the public API ask {@link org.vigil.census.CensusQueries}. Answers come from narrow columns in memory, one row for
 * each published version, read as the role that can read nothing else; a count over a million of them is one pass.
 */
@ApplicationModule(allowedDependencies = {"shared", "publication :: document"})
@NullMarked
package org.vigil.census;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
