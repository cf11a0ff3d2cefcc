/**
 * What the world sees: the public pages, the public API, feeds, the report form, and the pages for errors and sign-in.
 *
 * <p>Reads the published copy through a DataSource of its own, whose role can read nothing else; it knows of no case.
 */
@ApplicationModule(allowedDependencies = {"shared", "publication :: document", "intake", "census", "search"})
@NullMarked
package org.vigil.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
