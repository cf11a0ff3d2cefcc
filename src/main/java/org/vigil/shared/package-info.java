/** Words that every module speaks: identities, country codes, fuzzy dates and places, refusals, events. Tiny and open. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.vigil.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
