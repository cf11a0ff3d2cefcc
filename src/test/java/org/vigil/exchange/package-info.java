/** Tests of what comes in and goes out. */
@NullMarked
package org.vigil.exchange;

import org.jspecify.annotations.NullMarked;
