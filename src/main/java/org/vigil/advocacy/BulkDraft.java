package org.vigil.advocacy;

import java.util.LinkedHashSet;
import java.util.List;
import org.vigil.cases.Limits;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/**
 * One action for several cases.
 *
 * @param refs the cases, each once
 * @param kind what is to be done
 * @param target to whom each goes
 * @param text what each says; {@code {name}} and {@code {ref}} stand for the person and the case
 */
public record BulkDraft(List<CaseRef> refs, ActionKind kind, String target, String text) {

    public static final int MOST = 100;

    public BulkDraft {
        refs = List.copyOf(new LinkedHashSet<>(refs));
        if (refs.isEmpty()) {
            throw Refusal.invalid("refs", "refusal.missing");
        }
        if (refs.size() > MOST) {
            throw Refusal.invalid("refs", "refusal.bulk.too-many", MOST);
        }
        target = Limits.required("target", target, NewAction.LONGEST_TARGET);
        text = Limits.required("text", text, NewAction.LONGEST_TEXT);
    }

    String textFor(CaseRef ref, String name) {
        return text.replace("{name}", name).replace("{ref}", ref.toString());
    }
}
