/**
 * The public site as plain files with a signed list of them: readable from any web server, an onion service or a stick when the
 * site itself is blocked or attacked.
 *
 * <p>{@link org.vigil.mirror.Mirror} asks the site for its pages as any visitor does, through {@link org.vigil.mirror.LocalSite}, and
 * for those of the cases, thousands of the same make, {@link org.vigil.site.PublishedPages}, which reads as the role that sees nothing but what
 * is public. So it can hold nothing else; {@link org.vigil.mirror.MirrorCheck} verifies a copy with nothing but the public key. What was taken back leaves the
 * folder before anything else is written to it.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "publication :: document", "site"})
@NullMarked
package org.vigil.mirror;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
