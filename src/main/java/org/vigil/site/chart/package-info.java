/**
 * Drawings of the public pages that also stand alone: as SVG that needs no stylesheet, as PNG, and as the card that is shown where
 * somebody shares an address.
 *
 * <p>Pure functions of numbers and words: no framework, no clock, no database.
 */
@NullMarked
package org.vigil.site.chart;

import org.jspecify.annotations.NullMarked;
