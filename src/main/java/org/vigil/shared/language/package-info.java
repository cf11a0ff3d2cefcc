/**
 * The languages that Vigil speaks: which they are, how an address names one, the bundles of words, and how each of them writes
 * dates, numbers and lists.
 *
 * <p>All wording rules come from CLDR by way of ICU, so that no template and no module knows one by itself.
 */
@NullMarked
package org.vigil.shared.language;

import org.jspecify.annotations.NullMarked;
