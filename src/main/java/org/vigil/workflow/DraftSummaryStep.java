package org.vigil.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.publication.SummaryDraft;
import org.vigil.publication.SummaryManagement;
import org.vigil.shared.Refusal;

/** "Draft summary": the public text and the facts to show, out of those that the safety check let through. */
@Component
class DraftSummaryStep implements TaskStep {

    private final SummaryManagement summaries;

    DraftSummaryStep(SummaryManagement summaries) {
        this.summaries = summaries;
    }

    @Override
    public String key() {
        return "Task_DraftSummary";
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        var language = completion.text(TaskForm.LANGUAGE);
        summaries.draft(
                task.caseId(),
                new SummaryDraft(
                        language == null ? "en" : language,
                        completion.required(TaskForm.LEAD),
                        facts(completion),
                        completion.text(TaskForm.WHAT_CHANGED)));
    }

    private static List<ClaimId> facts(Completion completion) {
        try {
            var chosen = completion.texts(TaskForm.FACTS).stream()
                    .filter(id -> !id.isBlank())
                    .map(ClaimId::of)
                    .toList();
            if (chosen.isEmpty() && completion.fields().containsKey(TaskForm.FACTS)) {
                throw Refusal.invalid(TaskForm.FACTS, "refusal.choose-facts");
            }
            return chosen;
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(TaskForm.FACTS, "refusal.fact-not-offered");
        }
    }
}
