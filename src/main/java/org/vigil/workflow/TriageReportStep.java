package org.vigil.workflow;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.intake.TriageManagement;
import org.vigil.intake.TriageOutcome;
import org.vigil.intake.TriageReason;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** "Triage report": what is it, and if it is not taken up, why. */
@Component
class TriageReportStep implements TaskStep {

    private final TriageManagement triage;

    TriageReportStep(TriageManagement triage) {
        this.triage = triage;
    }

    @Override
    public String key() {
        return "Task_TriageReport";
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        var outcome = TriageOutcome.valueOf(completion.outcome());
        triage.decide(
                task.caseId(),
                outcome,
                StepFields.choice(completion, TaskForm.REASON, TriageReason.class),
                outcome == TriageOutcome.DUPLICATE ? duplicateOf(completion) : null,
                completion.comment());
    }

    private static @Nullable CaseRef duplicateOf(Completion completion) {
        var text = completion.text(TaskForm.DUPLICATE_OF);
        try {
            return text == null ? null : CaseRef.of(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(TaskForm.DUPLICATE_OF, "refusal.triage.no-such-case");
        }
    }
}
