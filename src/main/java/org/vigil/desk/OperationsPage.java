package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a coordinator sees what the machine could not do.
 *
 * @param failures the failed steps, those that nobody tries any more first
 */
public record OperationsPage(List<Failure> failures) {

    /**
     * A failed step.
     *
     * @param ref the case; absent for what concerns no case
     * @param step what was to be done
     * @param why what failed, in words
     * @param code the same as a code
     * @param since since when, in words
     * @param tries how often it was tried
     * @param next when it is tried again; absent when it is not
     * @param retry where to have it tried at once
     */
    public record Failure(
            @Nullable String ref,
            String step,
            String why,
            String code,
            String since,
            int tries,
            @Nullable String next,
            String retry) {}
}
