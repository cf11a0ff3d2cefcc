/**
 * The API of the desk's work under {@code /api/v1}: a delivery module on top of all others.
 *
 * <p>Controllers translate: JSON in, one use case, JSON out. Whatever goes wrong leaves as {@code application/problem+json};
 * each change runs in one transaction, which an {@code Idempotency-Key} makes repeatable without doing it twice.
 */
@ApplicationModule
@NullMarked
package org.vigil.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
