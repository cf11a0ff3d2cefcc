package org.vigil.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vigil.advocacy.ActionStatus;
import org.vigil.advocacy.AdvocacyAction;
import org.vigil.advocacy.AdvocacyManagement;
import org.vigil.advocacy.Impact;
import org.vigil.followup.ClosingImpact;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** What each finished action changed: as it was judged when it ended, or as the one who proposes the closing says now. */
@Component
class ClosingImpacts {

    private final AdvocacyManagement actions;

    ClosingImpacts(AdvocacyManagement actions) {
        this.actions = actions;
    }

    /** @throws Refusal (invalid) when a finished action is not judged */
    List<ClosingImpact> of(CaseRef ref, Completion completion) {
        var said = said(completion);
        var judged = new ArrayList<ClosingImpact>();
        var missing = new ArrayList<Refusal.FieldError>();
        for (var action : actions.list(ref)) {
            if (isFinished(action)) {
                var impact = said.getOrDefault(action.id().value(), action.impact());
                if (impact == Impact.UNKNOWN && !said.containsKey(action.id().value())) {
                    missing.add(
                            new Refusal.FieldError(TaskForm.IMPACTS, "refusal.closing.impact", List.of(action.id())));
                }
                judged.add(new ClosingImpact(action.id().value(), impact.name()));
            }
        }
        if (!missing.isEmpty()) {
            throw Refusal.invalid(missing);
        }
        return judged;
    }

    private static boolean isFinished(AdvocacyAction action) {
        return action.status() == ActionStatus.DONE || action.status() == ActionStatus.NO_REPLY;
    }

    /** Each is written {@code action=IMPACT}. */
    private static Map<UUID, Impact> said(Completion completion) {
        var said = new HashMap<UUID, Impact>();
        for (var line : completion.texts(TaskForm.IMPACTS)) {
            var parts = line.split("=", 2);
            if (!line.isBlank()) {
                try {
                    said.put(UUID.fromString(parts[0]), Impact.valueOf(parts[1]));
                } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                    throw Refusal.invalid(TaskForm.IMPACTS, "refusal.closing.impact-form");
                }
            }
        }
        return said;
    }
}
