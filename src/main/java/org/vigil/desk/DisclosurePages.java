package org.vigil.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.vigil.advocacy.ActionId;
import org.vigil.publication.Addressee;
import org.vigil.publication.DisclosureManagement;
import org.vigil.publication.NewDisclosure;
import org.vigil.publication.Stance;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.shared.language.Language;

/** The forms on what the public may read of an action and of its answers; with {@code inside} it is kept inside again. */
@Controller
@RequestMapping("/desk/cases/{ref}/actions/{action}")
class DisclosurePages {

    private final DisclosureManagement disclosures;

    DisclosurePages(DisclosureManagement disclosures) {
        this.disclosures = disclosures;
    }

    @PostMapping("/disclosure")
    String action(@PathVariable CaseRef ref, @PathVariable UUID action, CaseForm form) {
        return decide(ref, action, null, form.named("open", action));
    }

    @PostMapping("/replies/{reply}/disclosure")
    String reply(@PathVariable CaseRef ref, @PathVariable UUID action, @PathVariable UUID reply, CaseForm form) {
        return decide(
                ref,
                action,
                reply,
                form.named("open", reply)
                        .fields(field -> field + "-" + reply + (field.equals("comment") ? "-open" : "")));
    }

    private String decide(CaseRef ref, UUID action, @Nullable UUID reply, CaseForm form) {
        var inside = form.sent().containsKey("inside");
        return form.send(ref, inside ? "open.inside" : "open.opened", "#action-" + action, typed -> {
            if (inside) {
                disclosures.close(new ActionId(action), reply);
            } else {
                disclosures.open(new ActionId(action), reply, opened(typed, reply != null));
            }
        });
    }

    private static NewDisclosure opened(CaseViewTyped typed, boolean isReply) {
        return isReply
                ? new NewDisclosure(
                        Addressee.AUTHORITY,
                        typed.text("named"),
                        new NewDisclosure.Answer(
                                Language.ofCode(typed.text("language"))
                                        .orElseThrow(() -> Refusal.invalid("language", "refusal.choose")),
                                typed.text("words"),
                                typed.required("stance", Stance.class),
                                typed.text("comment")))
                : new NewDisclosure(typed.required("addressee", Addressee.class), typed.text("named"), null);
    }
}
