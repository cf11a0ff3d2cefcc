/**
 * What every page needs and no module should write twice: the page's context, its words, its notices and the small
 * shapes that the shared templates in {@code jte/components} draw.
 *
 * <p>Pure Java: no framework, no request, no session. Delivery modules build these values, templates read them.
 */
@NullMarked
package org.vigil.shared.web;

import org.jspecify.annotations.NullMarked;
