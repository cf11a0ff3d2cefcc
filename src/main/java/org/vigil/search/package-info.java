/**
 * Finding and counting what is published, from memory: names in any script or spelling, words, filters, counts.
 *
 * <p>{@code site} asks {@link org.vigil.search.PublishedIndex}, which answers nothing before it is ready; then the tables answer. It is
 * built at the start from the published tables alone, by the role that can read nothing else, and follows each change of them.
 */
@ApplicationModule(allowedDependencies = {"shared", "matching", "publication :: document"})
@NullMarked
package org.vigil.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
