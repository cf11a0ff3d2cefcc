/** Steps that break: nothing is done twice, nothing is lost, nothing is said too much, and a coordinator can help. */
@NullMarked
package org.vigil.failure;

import org.jspecify.annotations.NullMarked;
