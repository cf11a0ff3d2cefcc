package org.vigil.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Belongs to a Vigil that serves pages; one that was started for a command does no work of its own. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = ServerOnly.COMMAND, havingValue = "false", matchIfMissing = true)
public @interface ServerOnly {

    /** The setting by which a Vigil knows that it was started for a command. */
    String COMMAND = "vigil.command";
}
