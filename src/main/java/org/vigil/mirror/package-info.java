/**
 * The public site as plain files with a signed list of them: readable from any web server, an onion service or a stick when the
 * site itself is blocked or attacked.
 *
 * <p>{@link org.vigil.mirror.Mirror} asks the site for its pages as any visitor does, through {@link org.vigil.mirror.LocalSite}, so
 * that it can hold nothing that is not public; {@link org.vigil.mirror.MirrorCheck} verifies a copy with nothing but the public key. What was taken back leaves the
 * folder before anything else is written to it.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "publication :: document"})
@NullMarked
package org.vigil.mirror;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
