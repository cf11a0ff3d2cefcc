package org.vigil.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.access.AccountManagement;
import org.vigil.audit.AuditEntry;
import org.vigil.audit.AuditManagement;
import org.vigil.audit.AuditManagement.Verification;
import org.vigil.shared.UserId;

/** The auditor's page: the latest entries, and the proof that none was changed. */
@Controller
class AuditPagesController {

    private static final int PAGE = 50;

    private final AuditManagement audit;
    private final AccountManagement accounts;
    private final DeskWords words;

    AuditPagesController(AuditManagement audit, AccountManagement accounts, DeskWords words) {
        this.audit = audit;
        this.accounts = accounts;
        this.words = words;
    }

    /** The latest entries, or those up to a position. */
    @GetMapping("/desk/audit")
    String entries(@RequestParam(required = false) String upTo, Model model) {
        return page(position(upTo), null, model);
    }

    /** Reads the whole chain again; nothing is changed, so the answer is shown at once. */
    @PostMapping("/desk/audit")
    String verify(Model model) {
        return page(null, audit.verify(), model);
    }

    private String page(@Nullable Long upTo, @Nullable Verification verification, Model model) {
        var entries = upTo == null
                ? audit.latest(PAGE)
                : audit.entriesAfter(Math.max(0, upTo - PAGE), PAGE).stream()
                        .sorted((one, other) -> Long.compare(other.seq(), one.seq()))
                        .toList();
        var names = accounts.displayNames();
        var last = entries.isEmpty() ? 1 : entries.get(entries.size() - 1).seq();
        model.addAttribute(
                "audit",
                new AuditPages(
                        entries.stream().map(entry -> row(entry, names)).toList(),
                        last > 1 ? "/desk/audit?upTo=" + (last - 1) : null,
                        upTo == null ? null : "/desk/audit",
                        verification == null ? null : verification.ok(),
                        verification == null ? "" : result(verification),
                        verification == null ? "" : verification.head()));
        return "desk/audit";
    }

    private String result(Verification found) {
        return found.ok()
                ? words.say("desk.audit.whole", found.entries())
                : words.say("desk.audit.broken", found.entries(), String.valueOf(found.firstBroken()));
    }

    private AuditPages.Row row(AuditEntry entry, Map<UserId, String> names) {
        var actor = new UserId(entry.actor());
        return new AuditPages.Row(
                entry.seq(),
                words.moment(entry.at()),
                entry.at().toString(),
                names.getOrDefault(actor, actor.toString()),
                roles(entry.role()),
                entry.action(),
                entry.entity(),
                entry.entityId(),
                entry.details(),
                entry.hash().substring(0, 12));
    }

    private static List<String> roles(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\\+"));
    }

    private static @Nullable Long position(@Nullable String text) {
        return text == null || !text.matches("\\d{1,15}") ? null : Long.valueOf(text);
    }
}
