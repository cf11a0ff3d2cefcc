/**
 * The pages of the staff: the work queue, lists, the form to open a case, the case with its tasks, the overview, the log.
 *
 * <p>Nothing calls it. Controllers translate a request into one use case of a stage module and its answer into a page; they
 * decide nothing. Types that templates read are public records, the rest is package-private.
 */
@ApplicationModule
@NullMarked
package org.vigil.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
