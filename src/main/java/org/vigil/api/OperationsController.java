package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.workflow.FailedStep;
import org.vigil.workflow.OperationsManagement;

/** Steps that the machine could not do. */
@RestController
@RequestMapping(path = "/api/v1/operations/failures", produces = "application/json")
@Tag(name = "Operations")
class OperationsController {

    private final OperationsManagement operations;

    OperationsController(OperationsManagement operations) {
        this.operations = operations;
    }

    /**
     * Failed steps.
     *
     * @param items those that nobody tries any more first
     */
    record Failures(List<Failure> items) {}

    /**
     * A failed step.
     *
     * @param id the job
     * @param caseRef the case; absent for what concerns no case
     * @param process key of the process
     * @param activity element id
     * @param name what the model calls the step
     * @param code what failed
     * @param since when it failed first
     * @param lastTry when it was tried last
     * @param tries how often it was tried
     * @param triesLeft how often it is tried again by itself
     * @param nextTry when
     */
    record Failure(
            String id,
            @Nullable String caseRef,
            String process,
            String activity,
            String name,
            String code,
            Instant since,
            Instant lastTry,
            int tries,
            int triesLeft,
            @Nullable Instant nextTry) {

        private static Failure of(FailedStep failed) {
            var ref = failed.caseRef();
            return new Failure(
                    failed.id(),
                    ref == null ? null : ref.toString(),
                    failed.process(),
                    failed.activity(),
                    failed.name(),
                    failed.code(),
                    failed.since(),
                    failed.lastTry(),
                    failed.tries(),
                    failed.triesLeft(),
                    failed.nextTry());
        }
    }

    @GetMapping
    @Operation(
            summary =
                    "Steps that failed: which case, which step, since when, with which code, and when they are tried again")
    Failures list() {
        return new Failures(operations.failures().stream().map(Failure::of).toList());
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Have a failed step tried again at once")
    void retry(@PathVariable String id) {
        operations.retry(id);
    }
}
