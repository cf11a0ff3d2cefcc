package org.vigil.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands in the store, with everything recorded on it: what an export writes.
 *
 * <p>Colleagues are named by the id of their account alone; a case that was merged into another one stands by itself.
 *
 * @param head the case itself
 * @param tags words on it, in order
 * @param sources the sources that were recorded on it
 * @param claims every claim, decided or not, the oldest first
 * @param conflicts the decisions on contradictions
 * @param history the stages that it went through
 * @param merges when it was merged into another case and parted again
 * @param marks what people decided on this case and another one
 */
public record ExportedCase(
        Head head,
        List<String> tags,
        List<Source> sources,
        List<Claim> claims,
        List<Conflict> conflicts,
        List<Step> history,
        List<Merged> merges,
        List<Mark> marks) {

    /**
     * The case itself.
     *
     * @param team name of the team that works on it
     * @param incident the event that it belongs to
     * @param mergedInto the case that stands for it
     */
    public record Head(
            UUID id,
            String ref,
            UUID person,
            String displayName,
            String incidentType,
            String country,
            String stage,
            Instant stageSince,
            String urgency,
            String risk,
            String sensitivity,
            String team,
            String summary,
            UUID openedBy,
            Instant openedAt,
            @Nullable Instant nextReviewAt,
            long version,
            @Nullable String mergedInto,
            @Nullable UUID incident,
            String libertyStatus,
            String chargeCategory,
            @Nullable LocalDate heldFromEarliest,
            @Nullable LocalDate heldFromLatest,
            @Nullable LocalDate heldUntilEarliest,
            @Nullable LocalDate heldUntilLatest,
            int leastOrigins,
            int missingMinimum,
            int openConflicts) {}

    /** A source as it was recorded. */
    public record Source(
            UUID id,
            String title,
            @Nullable String publisher,
            String originGroup,
            String kind,
            String reliability,
            int credibility,
            @Nullable String language,
            @Nullable String url,
            @Nullable String publishedAt,
            boolean confidential,
            UUID recordedBy,
            Instant recordedAt,
            @Nullable UUID gradedBy) {}

    /**
     * A claim with the decision on it.
     *
     * @param source the source that says it; mostly one of this case
     * @param fact the fact as JSON, as {@link FactCodec} writes it
     */
    public record Claim(
            UUID id,
            UUID source,
            String factType,
            String fact,
            String modality,
            String scope,
            @Nullable String attribution,
            String locator,
            @Nullable String quote,
            @Nullable String individualNote,
            String status,
            UUID recordedBy,
            Instant recordedAt,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decisionNote,
            @Nullable Instant supersededAt) {}

    /** A decision on a contradiction. */
    public record Conflict(
            String key, String outcome, @Nullable UUID kept, String note, UUID by, Instant at) {}

    /** A stage that the case entered. */
    public record Step(String stage, Instant at, UUID by) {}

    /** A merge into another case, standing or undone. */
    public record Merged(
            UUID id,
            String into,
            String stageBefore,
            String note,
            UUID by,
            Instant at,
            @Nullable String undoneNote,
            @Nullable UUID undoneBy,
            @Nullable Instant undoneAt) {}

    /** A decision on whether this case and a later one are about one person. */
    public record Mark(String other, String verdict, String note, UUID by, Instant at) {}
}
