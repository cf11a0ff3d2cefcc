package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work on a case beside its record.
 *
 * @param process where the case stands in its process, in words
 * @param evidence the files
 * @param actions what is done for the person
 * @param followUp hearings and reviews
 */
public record CaseViewWork(
        ProcessPage process, List<EvidenceLine> evidence, List<ActionLine> actions, FollowUp followUp) {

    /**
     * A file.
     *
     * @param id identity
     * @param name name as it was handed in
     * @param about size, kind, who added it and when
     * @param description what it shows
     * @param source title of the source that it supports
     * @param hash its SHA-256
     * @param href where to get it
     */
    public record EvidenceLine(
            String id,
            String name,
            String about,
            @Nullable String description,
            @Nullable String source,
            String hash,
            String href) {}

    /**
     * An advocacy action.
     *
     * @param id identity
     * @param what kind and target
     * @param status where it stands, in words
     * @param tone how that is drawn
     * @param text what it says
     * @param steps its way so far
     * @param replies what was answered
     * @param awaits until when an answer is awaited
     * @param answerable whether a reply can be recorded
     * @param impact what it changed, once that is judged
     */
    public record ActionLine(
            String id,
            String what,
            String status,
            String tone,
            String text,
            List<CaseView.HistoryLine> steps,
            List<ReplyLine> replies,
            @Nullable String awaits,
            boolean answerable,
            @Nullable String impact) {}

    /**
     * A reply.
     *
     * @param head who answered, how and when
     * @param position where the authority stands
     * @param text what it says
     * @param comment what we make of it
     */
    public record ReplyLine(String head, @Nullable String position, String text, String comment) {}

    /**
     * Keeping the case in sight.
     *
     * @param next when it is next reviewed
     * @param reviews the reviews so far, the latest first
     * @param hearings days in court
     */
    public record FollowUp(@Nullable String next, List<CaseView.HistoryLine> reviews, List<HearingLine> hearings) {

        static final FollowUp NOTHING = new FollowUp(null, List.of(), List.of());
    }

    /**
     * A day in court.
     *
     * @param id identity
     * @param when the date
     * @param what kind and court
     * @param note note
     * @param outcome what happened; absent while nobody has said so
     */
    public record HearingLine(
            String id,
            String when,
            String what,
            @Nullable String note,
            @Nullable String outcome) {}
}
