/**
 * People, roles, permissions, need-to-know, sign-in, sessions and tokens.
 *
 * <p>Other modules ask {@link org.vigil.access.CurrentUser} who acts, and mark each use case with
 * {@link org.vigil.access.RequiresPermission}. The row context that PostgreSQL's policies rest on is set here, at the start of
 * each transaction, and nowhere else.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.vigil.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
