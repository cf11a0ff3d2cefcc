package org.vigil.workflow;

import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.vigil.cases.dossier.MinimumElement;
import org.vigil.shared.Refusal;
import org.vigil.verification.ReviewManagement;
import org.vigil.verification.ReviewOutcome;

/** "Review record": the second person's decision, bound to the version that they saw. */
@Component
class ReviewRecordStep implements TaskStep {

    private final ReviewManagement reviews;

    ReviewRecordStep(ReviewManagement reviews) {
        this.reviews = reviews;
    }

    @Override
    public String key() {
        return "Task_ReviewRecord";
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        var outcome = ReviewOutcome.valueOf(completion.outcome());
        if (outcome == ReviewOutcome.APPROVE) {
            requireAllLookedAt(completion);
        }
        reviews.decide(task.caseId(), outcome, completion.comment(), completion.caseVersion());
    }

    /** Whoever sends the list at all, as the review page does, has looked at every minimum fact before approving. */
    private static void requireAllLookedAt(Completion completion) {
        var lookedAt = completion.fields().get(TaskForm.LOOKED_AT);
        if (lookedAt == null) {
            return;
        }
        var left = Arrays.stream(MinimumElement.values())
                .filter(element -> !lookedAt.contains(element.name()))
                .count();
        if (left > 0) {
            throw Refusal.invalid(TaskForm.LOOKED_AT, "refusal.not-looked-at", left);
        }
    }
}
