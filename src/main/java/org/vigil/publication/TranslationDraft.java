package org.vigil.publication;

import org.vigil.cases.Limits;
import org.vigil.shared.Refusal;
import org.vigil.shared.language.Language;

/**
 * A translation as its author hands it in.
 *
 * @param language ISO 639 code of a language that the public pages speak
 * @param lead the free paragraphs of the public summary in that language, parted by an empty line
 */
public record TranslationDraft(String language, String lead) {

    public TranslationDraft {
        language = Limits.required("language", language, 3);
        if (Language.ofCode(language).isEmpty()) {
            throw Refusal.invalid("language", "refusal.language");
        }
        lead = Limits.required("lead", lead, 10_000);
    }

    Language spoken() {
        return Language.ofCode(language).orElseThrow();
    }
}
