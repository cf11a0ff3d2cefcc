/**
 * Files that support a record: what they are by their content, their hashes, and everybody who touched them.
 *
 * <p>Bytes come out through {@link org.vigil.evidence.EvidenceManagement} alone, and never before the custody log knows. {@link
 * org.vigil.evidence.QuoteCheck} holds the quote of a claim against the stored text of its source.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "cases", "cases :: dossier"})
@NullMarked
package org.vigil.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
