@NullMarked
package org.vigil.desk;

import org.jspecify.annotations.NullMarked;
