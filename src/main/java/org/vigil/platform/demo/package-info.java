/**
 * The demo: accounts for each role, and the story of seven real cases told through the real use cases, by the people who may.
 *
 * <p>Nothing here has a right of its own; whatever the story does, a person could do at the desk.
 */
@NullMarked
package org.vigil.platform.demo;

import org.jspecify.annotations.NullMarked;
