/**
 * Vigil on the command line: {@code java -jar vigil.jar COMMAND}. Commands use the same use cases as the pages, in the name of
 * the account that {@code --as} names; the log has them like any other act.
 */
@NamedInterface("commands")
@NullMarked
package org.vigil.platform.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
