/**
 * The audit log: one entry for each thing that happened, written in the transaction in which it happened, chained by hashes.
 *
 * <p>Listens to every {@link org.vigil.shared.DomainEvent}; holds ids, codes and keyed hashes, never a value.
 */
@ApplicationModule(allowedDependencies = {"shared", "access"})
@NullMarked
package org.vigil.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
