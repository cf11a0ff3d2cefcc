package org.vigil.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The work on a case beside its record.
 *
 * @param process where the case stands in its process, in words
 * @param evidence the files
 * @param actions what is done for the person
 * @param opened what the public is to read of actions and answers, in a sentence by their ids
 * @param followUp hearings and reviews
 */
public record CaseViewWork(
        ProcessPage process,
        List<EvidenceLine> evidence,
        List<ActionLine> actions,
        Map<String, String> opened,
        FollowUp followUp) {

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
     * @param silences what was decided when no answer came
     * @param sent how, when and to whom it went
     * @param awaits until when an answer is awaited
     * @param noResponse whether it is to be said openly that no answer came
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
            List<CaseView.HistoryLine> silences,
            @Nullable String sent,
            @Nullable Awaited awaits,
            boolean noResponse,
            boolean answerable,
            @Nullable String impact) {}

    /**
     * Until when an answer is awaited.
     *
     * @param text in words
     * @param level how near that is
     * @param at the time itself
     */
    public record Awaited(String text, String level, String at) {}

    /**
     * A reply.
     *
     * @param id identity
     * @param head who answered and when
     * @param kind how they answer
     * @param position where they stand
     * @param text what it says
     * @param comment what we make of it; absent while nobody has said
     * @param commentedBy who said so
     */
    public record ReplyLine(
            String id,
            String head,
            @Nullable String kind,
            @Nullable String position,
            String text,
            @Nullable String comment,
            String commentedBy) {}

    /**
     * Keeping the case in sight.
     *
     * @param next when it is next reviewed
     * @param reviews the reviews so far, the latest first
     * @param hearings days in court
     * @param plans what somebody promised to look at
     */
    public record FollowUp(
            @Nullable String next,
            List<CaseView.HistoryLine> reviews,
            List<HearingLine> hearings,
            List<PlanLine> plans) {}

    /**
     * What somebody promised to look at.
     *
     * @param id identity
     * @param what what it looks at
     * @param when its day
     * @param level how near that is
     * @param at the time itself
     * @param reason why
     * @param by who promised it
     * @param factHref the form in which what was learnt goes into the record
     * @param fact what kind of fact that is
     * @param result what became of it; absent while it is planned
     * @param comment what was found, or why it was skipped
     */
    public record PlanLine(
            String id,
            String what,
            String when,
            String level,
            String at,
            String reason,
            String by,
            @Nullable String factHref,
            @Nullable String fact,
            @Nullable String result,
            @Nullable String comment) {}

    /**
     * A day in court.
     *
     * @param id identity
     * @param when the date
     * @param what kind and court
     * @param note note
     * @param dated whether its day is known
     * @param outcome what happened; absent while nobody has said so
     */
    public record HearingLine(
            String id,
            String when,
            String what,
            @Nullable String note,
            boolean dated,
            @Nullable String outcome) {}
}
