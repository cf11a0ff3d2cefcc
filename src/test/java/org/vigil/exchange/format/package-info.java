/** Tests of the kinds of lists. */
@NullMarked
package org.vigil.exchange.format;

import org.jspecify.annotations.NullMarked;
