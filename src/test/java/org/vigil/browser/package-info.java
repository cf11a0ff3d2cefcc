/** Vigil as people see it: journeys, keyboard, no script, accessibility and pictures in a real browser. */
@NullMarked
package org.vigil.browser;

import org.jspecify.annotations.NullMarked;
