/**
 * The ground that the house stands on: the embedded or given PostgreSQL, its roles and migrations, keys, the clock, commands
 * and the demo. Nobody calls this module; it wires the others.
 */
@ApplicationModule
@NullMarked
package org.vigil.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
