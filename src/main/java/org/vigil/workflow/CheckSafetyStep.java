package org.vigil.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.publication.ChecklistItem;
import org.vigil.publication.Consent;
import org.vigil.publication.SafetyCheck;
import org.vigil.publication.SafetyManagement;
import org.vigil.publication.SafetyOutcome;

/** "Check safety": the do-no-harm checklist, the consents, and what of the record stays inside. */
@Component
class CheckSafetyStep implements TaskStep {

    private final SafetyManagement safety;

    CheckSafetyStep(SafetyManagement safety) {
        this.safety = safety;
    }

    @Override
    public String key() {
        return "Task_CheckSafety";
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        var outcome = SafetyOutcome.valueOf(completion.outcome());
        safety.check(
                task.caseId(),
                new SafetyCheck(
                        outcome,
                        answers(completion),
                        StepFields.codes(completion, TaskForm.KEPT_BACK),
                        StepFields.codes(completion, TaskForm.ALLOWED),
                        StepFields.codes(completion, TaskForm.PARTNERS),
                        consents(completion),
                        outcome == SafetyOutcome.DELAYED ? publishAfter(completion) : null,
                        completion.comment(),
                        completion.caseVersion()));
    }

    private static Map<ChecklistItem, ChecklistItem.Answer> answers(Completion completion) {
        var answers = new EnumMap<ChecklistItem, ChecklistItem.Answer>(ChecklistItem.class);
        for (var item : ChecklistItem.values()) {
            var answer = StepFields.choice(completion, TaskForm.answer(item), ChecklistItem.Answer.class);
            if (answer != null) {
                answers.put(item, answer);
            }
        }
        return answers;
    }

    private static List<Consent> consents(Completion completion) {
        var consents = new ArrayList<Consent>();
        for (var scope : Consent.Scope.values()) {
            var field = TaskForm.consent(scope);
            var status = StepFields.choice(completion, field, Consent.Status.class);
            if (status != null) {
                consents.add(new Consent(
                        scope,
                        status,
                        completion.text(field + ".givenBy"),
                        completion.text(field + ".relation"),
                        completion.text(field + ".note")));
            }
        }
        return consents;
    }

    private static @Nullable Instant publishAfter(Completion completion) {
        return StepFields.startOfDay(completion, TaskForm.PUBLISH_AFTER);
    }
}
