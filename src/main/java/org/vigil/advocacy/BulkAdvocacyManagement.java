package org.vigil.advocacy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.CaseDetails;
import org.vigil.cases.CaseQueries;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/**
 * One action for the people of one incident: each case gets an action and a process of its own, all in one transaction.
 *
 * <p>First comes a preview that says of which case none can be drafted, and why; then all that were agreed on, or none.
 */
@Service
@Transactional
public class BulkAdvocacyManagement {

    private final Drafting drafting;
    private final ActionStore actions;
    private final CaseQueries cases;

    BulkAdvocacyManagement(Drafting drafting, ActionStore actions, CaseQueries cases) {
        this.drafting = drafting;
        this.actions = actions;
        this.cases = cases;
    }

    /** What would be drafted for each case, or why nothing would. */
    @RequiresPermission(Permission.ACTION_DRAFT)
    @Transactional(readOnly = true)
    public List<BulkLine> preview(BulkDraft draft) {
        return draft.refs().stream().map(ref -> line(ref, draft)).toList();
    }

    /**
     * Drafts for every case, or for none.
     *
     * @throws Refusal (conflict) when one of the cases refuses; the preview says which
     */
    @RequiresPermission(Permission.ACTION_DRAFT)
    public List<ActionId> draft(BulkDraft draft) {
        var lines = preview(draft);
        var refused = lines.stream()
                .filter(line -> !line.isPossible())
                .map(line -> line.ref().toString())
                .toList();
        if (!refused.isEmpty()) {
            throw Refusal.conflict("refusal.bulk.refused", String.join(", ", refused));
        }
        var batch = UUID.randomUUID();
        var drafted = new ArrayList<ActionId>();
        // In the order of their references, so that two people who draft for the same group queue up and never block
        // each other.
        lines.stream()
                .sorted((one, other) ->
                        one.ref().toString().compareTo(other.ref().toString()))
                .forEach(line -> drafted.add(drafting.draft(
                        line.ref(), new NewAction(draft.kind(), draft.target(), line.text(), null), batch)));
        return List.copyOf(drafted);
    }

    private BulkLine line(CaseRef ref, BulkDraft draft) {
        return cases.find(ref)
                .map(details -> line(details, draft))
                .orElseGet(() -> new BulkLine(ref, null, "refusal.bulk.unknown", ""));
    }

    private BulkLine line(CaseDetails details, BulkDraft draft) {
        var text = draft.textFor(details.ref(), details.displayName());
        return new BulkLine(details.ref(), details.displayName(), refusal(details, draft, text), text);
    }

    private @Nullable String refusal(CaseDetails details, BulkDraft draft, String text) {
        if (details.stage().isEnd()) {
            return "refusal.bulk.ended";
        }
        if (text.length() > NewAction.LONGEST_TEXT) {
            return "refusal.bulk.too-long";
        }
        return actions.hasOpen(details.id(), draft.kind(), draft.target()) ? "refusal.bulk.open-already" : null;
    }
}
