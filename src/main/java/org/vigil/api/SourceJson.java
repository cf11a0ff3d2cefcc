package org.vigil.api;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.RecordedSource;
import org.vigil.cases.SourceGrade;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.shared.UserId;

/** A source as the API shows it. */
record SourceJson(
        UUID id,
        String title,
        @Nullable String publisher,
        String originGroup,
        SourceKind kind,
        Grade grade,
        @Nullable String language,
        @Nullable String url,
        @Nullable String publishedAt,
        boolean confidential,
        Instant recordedAt,
        Somebody recordedBy) {

    /**
     * The Admiralty code.
     *
     * @param reliability of the source, A to F
     * @param credibility of the information, 1 to 6
     */
    record Grade(String reliability, int credibility) {

        static Grade of(SourceGrade grade) {
            return new Grade(String.valueOf(grade.reliability()), grade.credibility());
        }
    }

    static SourceJson of(RecordedSource recorded, Map<UserId, String> names) {
        var source = recorded.source();
        return new SourceJson(
                recorded.id(),
                source.title(),
                source.publisher(),
                source.originGroup(),
                source.kind(),
                Grade.of(source.grade()),
                source.language(),
                source.url(),
                source.publishedAt(),
                source.confidential(),
                recorded.recordedAt(),
                Somebody.of(recorded.recordedBy(), names));
    }
}
