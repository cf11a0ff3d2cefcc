package org.vigil.api;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.followup.FollowUp;
import org.vigil.followup.FollowUpKind;
import org.vigil.followup.FollowUpResult;
import org.vigil.followup.HearingKind;
import org.vigil.followup.HearingOutcome;
import org.vigil.followup.ListedHearing;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.UserId;

/** A planned follow-up as the API shows it. */
record FollowUpJson(
        UUID id,
        FollowUpKind kind,
        Instant dueAt,
        String reason,
        Somebody plannedBy,
        FollowUpResult result,
        @Nullable String comment,
        @Nullable Somebody by,
        @Nullable Instant at) {

    static FollowUpJson of(FollowUp followUp, Map<UserId, String> names) {
        return new FollowUpJson(
                followUp.id().value(),
                followUp.plan().kind(),
                followUp.plan().dueAt(),
                followUp.plan().reason(),
                Somebody.of(followUp.plannedBy(), names),
                followUp.result(),
                followUp.comment(),
                Somebody.orNobody(followUp.by(), names),
                followUp.at());
    }

    /** A hearing as the API shows it. */
    record HearingJson(
            UUID id,
            String caseRef,
            FuzzyDate date,
            @Nullable Instant startsAt,
            @Nullable String zone,
            HearingKind kind,
            @Nullable String court,
            @Nullable String note,
            Somebody addedBy,
            @Nullable HearingOutcome outcome,
            @Nullable String comment,
            @Nullable Instant outcomeAt) {

        static HearingJson of(ListedHearing listed, Map<UserId, String> names) {
            var hearing = listed.hearing();
            var zone = hearing.zone();
            return new HearingJson(
                    listed.id().value(),
                    listed.ref().toString(),
                    hearing.date(),
                    hearing.startsAt(),
                    zone == null ? null : zone.getId(),
                    hearing.kind(),
                    hearing.court(),
                    hearing.note(),
                    Somebody.of(listed.addedBy(), names),
                    listed.outcome(),
                    listed.outcomeComment(),
                    listed.outcomeAt());
        }
    }
}
