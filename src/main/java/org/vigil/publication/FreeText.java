package org.vigil.publication;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.publication.document.PublicCase;
import org.vigil.shared.Paragraphs;
import org.vigil.shared.language.Language;

/**
 * The free text of a published version as one language shows it: the approved translation of its very words, else the original.
 *
 * @param language ISO 639 code of the text
 * @param lead the paragraphs
 * @param translation how it relates to the original; absent for the original in its own language
 */
record FreeText(String language, String lead, PublicCase.@Nullable Translation translation) {

    /** @param translations of the case, the newest first */
    static FreeText of(Summary original, Language language, List<Translation> translations) {
        if (original.language().equals(language.code())) {
            return new FreeText(original.language(), original.lead(), null);
        }
        var approved = translations.stream()
                .filter(Translation::isApproved)
                .filter(translation -> translation.language() == language)
                .toList();
        return approved.stream()
                .filter(translation -> translation.isOf(original))
                .findFirst()
                .map(translation -> translated(translation, original))
                .orElseGet(() -> new FreeText(
                        original.language(),
                        original.lead(),
                        approved.isEmpty()
                                ? new PublicCase.Translation(
                                        PublicCase.Translation.State.MISSING, original.language(), null)
                                : new PublicCase.Translation(
                                        PublicCase.Translation.State.STALE,
                                        original.language(),
                                        approved.get(0).version())));
    }

    static FreeText translated(Translation approved, Summary original) {
        return new FreeText(
                approved.language().code(),
                approved.lead(),
                new PublicCase.Translation(
                        PublicCase.Translation.State.TRANSLATED, original.language(), approved.version()));
    }

    static boolean isTranslated(PublicCase document) {
        var how = document.translation();
        return how != null && how.state() == PublicCase.Translation.State.TRANSLATED;
    }

    Stream<String> paragraphs() {
        return Paragraphs.of(lead).stream();
    }
}
