package org.vigil.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.UserId;

/**
 * The last translation of a public summary into one language, for staff.
 *
 * @param language ISO 639 code
 * @param version the version whose words it translates
 * @param state how far it has come
 * @param stale whether those words have changed since
 * @param lead the translated paragraphs
 * @param draftedBy who translated
 * @param draftedAt when
 * @param decidedBy who reviewed it
 * @param comment what the reviewer said
 */
public record TranslationDetails(
        String language,
        int version,
        TranslationState state,
        boolean stale,
        String lead,
        UserId draftedBy,
        Instant draftedAt,
        @Nullable UserId decidedBy,
        @Nullable String comment) {}
