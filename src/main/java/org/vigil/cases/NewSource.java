package org.vigil.cases;

import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.SourceKind;

/**
 * A source to add to a case.
 *
 * @param title what it is called; never the identity of a confidential person
 * @param publisher who published it
 * @param originGroup sources that repeat one another share a group and count once; the publisher when absent
 * @param kind what kind of source
 * @param grade Admiralty code; F6 until a verifier grades it
 * @param language ISO 639 code
 * @param url where it stands
 * @param publishedAt when it was published, as the source says
 * @param confidential whether the person behind it must not be known
 */
public record NewSource(
        String title,
        @Nullable String publisher,
        String originGroup,
        SourceKind kind,
        SourceGrade grade,
        @Nullable String language,
        @Nullable String url,
        @Nullable String publishedAt,
        boolean confidential) {

    public NewSource {
        title = Limits.required("source.title", title, 500);
        publisher = Limits.optional("source.publisher", publisher, 200);
        originGroup = Limits.required("source.originGroup", originGroup, 200);
        language = Limits.optional("source.language", language, 3);
        if (language != null && !language.matches("[a-z]{2,3}")) {
            throw org.vigil.shared.Refusal.invalid("source.language", "refusal.language");
        }
        url = Limits.optional("source.url", url, 2000);
        if (url != null && !url.matches("https?://\\S+")) {
            throw org.vigil.shared.Refusal.invalid("source.url", "refusal.url");
        }
        publishedAt = Limits.optional("source.publishedAt", publishedAt, 100);
    }
}
