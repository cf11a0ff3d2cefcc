/** The published document of a case as pages, feeds and the public API read it, and the event that says it has changed. */
@NamedInterface("document")
@NullMarked
package org.vigil.publication.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
