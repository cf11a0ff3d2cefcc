/**
 * Drawings of the public pages, made on the server as plain SVG: the world map and the bar chart.
 *
 * <p>Pure functions of their numbers and words: no framework, no clock, no database. Colours come from the style sheet by
 * class name, so both themes and print work; positions come from attributes, so no inline style is needed.
 */
@NullMarked
package org.vigil.site.map;

import org.jspecify.annotations.NullMarked;
