package org.vigil.publication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.CaseRef;
import org.vigil.shared.UserId;

/**
 * One version of a public summary, for staff.
 *
 * @param ref the case
 * @param version counted from 1
 * @param state how far it has come
 * @param language ISO 639 code
 * @param lead the free paragraphs
 * @param facts sentences on the facts that were chosen
 * @param whatChanged what is new in it
 * @param draftedBy who drafted it last
 * @param draftedAt when
 * @param approvedBy who approved it
 * @param comment comment of the one who decided on it
 * @param publishedAt since when it is public
 */
public record SummaryDetails(
        CaseRef ref,
        int version,
        SummaryState state,
        String language,
        String lead,
        List<String> facts,
        @Nullable String whatChanged,
        UserId draftedBy,
        Instant draftedAt,
        @Nullable UserId approvedBy,
        @Nullable String comment,
        @Nullable Instant publishedAt) {}
