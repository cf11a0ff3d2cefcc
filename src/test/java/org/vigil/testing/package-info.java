/** What the suite shares: one running Vigil with the demo's story, a client of its API, the owner's view of its database. */
@NullMarked
package org.vigil.testing;

import org.jspecify.annotations.NullMarked;
