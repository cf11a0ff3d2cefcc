package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
    record Failures(List<FailedStep> items) {}

    @GetMapping
    @Operation(summary = "Steps that failed: which case, which step, since when, with which code, and when they are tried again")
    Failures list() {
        return new Failures(operations.failures());
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Have a failed step tried again at once")
    void retry(@PathVariable String id) {
        operations.retry(id);
    }
}
