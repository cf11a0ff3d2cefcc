/** What the product answers to anybody who knocks: who may pass, what is taken in, what gets out. */
@NullMarked
package org.vigil.surface;

import org.jspecify.annotations.NullMarked;
