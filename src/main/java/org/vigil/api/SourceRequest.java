package org.vigil.api;

import org.jspecify.annotations.Nullable;
import org.vigil.cases.NewSource;
import org.vigil.cases.SourceGrade;
import org.vigil.cases.dossier.SourceKind;

/**
 * A source to add. It enters ungraded: a verifier grades it.
 *
 * @param title what it is called; never the identity of a confidential person
 * @param publisher who published it
 * @param originGroup sources that repeat one another share a group and count once; the publisher, else the title, when absent
 * @param kind what kind of source; UNKNOWN when absent
 * @param language ISO 639 code
 * @param url where it stands
 * @param publishedAt when it was published, as the source says
 * @param confidential whether the person behind it must not be known
 */
record SourceRequest(
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String originGroup,
        @Nullable SourceKind kind,
        @Nullable String language,
        @Nullable String url,
        @Nullable String publishedAt,
        @Nullable Boolean confidential) {

    NewSource command() {
        var origin = originGroup == null || originGroup.isBlank() ? publisher : originGroup;
        return new NewSource(
                text(title),
                publisher,
                origin == null || origin.isBlank() ? cut(text(title)) : origin,
                kind == null ? SourceKind.UNKNOWN : kind,
                SourceGrade.UNGRADED,
                language,
                url,
                publishedAt,
                Boolean.TRUE.equals(confidential));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String cut(String title) {
        return title.length() > 200 ? title.substring(0, 200) : title;
    }
}
