package org.vigil.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.CaseRef;

/**
 * A step that the machine could not do, without anything of what the case holds.
 *
 * @param id the job
 * @param caseRef the case; absent for what concerns no case
 * @param process key of the process
 * @param activity element id
 * @param name what the model calls the step
 * @param code what failed, as a code
 * @param since when it failed first
 * @param lastTry when it was tried last
 * @param tries how often it was tried
 * @param triesLeft how often it is tried again by itself
 * @param nextTry when; absent when none is left
 */
public record FailedStep(
        String id,
        @Nullable CaseRef caseRef,
        String process,
        String activity,
        String name,
        String code,
        Instant since,
        Instant lastTry,
        int tries,
        int triesLeft,
        @Nullable Instant nextTry) {}
