/** Cases that began on a released version of the models finish after an upgrade to the newest. */
@NullMarked
package org.vigil.upgrade;

import org.jspecify.annotations.NullMarked;
