/** Cases on their way through the real processes, each step by the right person over the API. */
@NullMarked
package org.vigil.path;

import org.jspecify.annotations.NullMarked;
