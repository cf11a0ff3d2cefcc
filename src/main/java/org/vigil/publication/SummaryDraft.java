package org.vigil.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.Limits;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.shared.Refusal;

/**
 * A public summary as its drafter hands it in; the sentences on facts are written by the product, so that an allegation keeps
 * the one who alleges it.
 *
 * @param language ISO 639 code of the text
 * @param lead free paragraphs, parted by an empty line
 * @param facts the facts to show: the standing claim of each, out of what {@link SummaryManagement#offer} offers; every
 *     offered fact when empty
 * @param whatChanged for a later version: what is new in it, in one sentence
 */
public record SummaryDraft(
        String language,
        String lead,
        List<ClaimId> facts,
        @Nullable String whatChanged) {

    private static final int MOST_FACTS = 300;

    public SummaryDraft {
        language = Limits.required("language", language, 3);
        if (!language.matches("[a-z]{2,3}")) {
            throw Refusal.invalid("language", "refusal.language");
        }
        lead = Limits.required("lead", lead, 10_000);
        whatChanged = Limits.optional("whatChanged", whatChanged, 500);
        if (facts.size() > MOST_FACTS) {
            throw Refusal.invalid("facts", "refusal.too-many", MOST_FACTS);
        }
        facts = List.copyOf(facts);
    }
}
