/** A simulated year: seeded cases, people of every role, one virtual clock, and what must hold after each step. */
@NullMarked
package org.vigil.year;

import org.jspecify.annotations.NullMarked;
