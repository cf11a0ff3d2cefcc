package org.vigil.publication.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One case as the world may read it: what a second person approved, copied at that time, with codes for what pages translate and
 * words for what they do not.
 *
 * @param ref the case as people name it
 * @param version version of the summary, counted from 1
 * @param state PUBLISHED, CORRECTED or RETRACTED; of the last only ref, version and state are left
 * @param language ISO 639 code of the words that the product writes
 * @param name the name, or the words that stand for it
 * @param pseudonymous whether the name is withheld
 * @param otherNames other names and spellings
 * @param roles codes of the roles
 * @param sex code
 * @param outlets for whom the person works
 * @param media codes of the media in which they appear
 * @param personKey the same on every published case of one person; absent where the name is withheld
 * @param incidentKey the same on every published case of one event with several victims; absent where the name is withheld
 * @param country ISO 3166-1 alpha-2 code
 * @param region where in it the person is held or was taken, no finer than a region and only where that may be known
 * @param held the time in custody
 * @param lastSource when the latest of the sources that are named was published; absent where none is dated or named
 * @param libertyStatus code
 * @param chargeCategory code
 * @param sentenceBucket code
 * @param summary paragraphs, free text first
 * @param summaryLanguage ISO 639 code of the free text; absent where it is that of the other words
 * @param lastParagraphOurs true where the last paragraph is in the words of the product
 * @param translation how the free text relates to its original; absent for the original in its own language
 * @param facts main facts, each with how well it is supported
 * @param timeline what happened, in its order
 * @param charges the charges with what became of them
 * @param disagreements what sources do not agree on, in sentences
 * @param replies what states answered, beside our comment
 * @param actions what we did for the person, as far as the public may know; absent from the JSON where there is nothing
 * @param versions all versions up to this one, the newest first
 * @param firstPublishedAt since when the case is public
 * @param publishedAt since when this version is public
 */
public record PublicCase(
        String ref,
        int version,
        String state,
        String language,
        String name,
        boolean pseudonymous,
        List<OtherName> otherNames,
        List<String> roles,
        @Nullable String sex,
        List<String> outlets,
        List<String> media,
        @Nullable String personKey,
        @Nullable String incidentKey,
        String country,
        @Nullable String region,
        @Nullable Held held,
        @Nullable Published lastSource,
        String libertyStatus,
        String chargeCategory,
        String sentenceBucket,
        List<String> summary,
        @Nullable String summaryLanguage,
        @Nullable Boolean lastParagraphOurs,
        @Nullable Translation translation,
        List<PublicFact> facts,
        List<Event> timeline,
        List<ChargeLine> charges,
        List<String> disagreements,
        List<Reply> replies,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Action> actions,
        List<Version> versions,
        Instant firstPublishedAt,
        Instant publishedAt) {

    /** Documents of earlier releases say nothing of the medium and of our actions. */
    public PublicCase {
        media = Objects.requireNonNullElse(media, List.of());
        actions = Objects.requireNonNullElse(actions, List.of());
    }

    /** The same document with another free text. */
    public PublicCase withText(List<String> paragraphs, String textLanguage, @Nullable Translation how) {
        return new PublicCase(
                ref,
                version,
                state,
                language,
                name,
                pseudonymous,
                otherNames,
                roles,
                sex,
                outlets,
                media,
                personKey,
                incidentKey,
                country,
                region,
                held,
                lastSource,
                libertyStatus,
                chargeCategory,
                sentenceBucket,
                paragraphs,
                textLanguage.equals(language) ? null : textLanguage,
                lastParagraphOurs,
                how,
                facts,
                timeline,
                charges,
                disagreements,
                replies,
                actions,
                versions,
                firstPublishedAt,
                publishedAt);
    }

    /**
     * How a free text relates to its original.
     *
     * @param state whether it is a translation, or why it is not
     * @param from ISO 639 code of the original
     * @param ofVersion the version that was translated
     */
    public record Translation(
            State state, String from, @Nullable Integer ofVersion) {

        /** Whether a free text is a translation, or why it is not. */
        public enum State {
            /** It is an approved translation of these very words. */
            TRANSLATED,
            /** It is the original: it has changed since it was translated. */
            STALE,
            /** It is the original: nobody has translated it yet. */
            MISSING
        }
    }

    /**
     * Another name or spelling.
     *
     * @param text the name
     * @param script ISO 15924 code, where a source gives it
     * @param kind code of the kind of name
     */
    public record OtherName(
            String text, @Nullable String script, @Nullable String kind) {}

    /**
     * The last time in custody; days are counted by the one who reads.
     *
     * @param sinceEarliest first possible day of its beginning
     * @param sinceLatest last possible day of its beginning
     * @param since the beginning in words
     * @param sinceEstimated true where the beginning is an estimate
     * @param ended whether a source says that it ended
     * @param untilEarliest first possible day of its end
     * @param untilLatest last possible day of its end
     * @param until the end in words
     * @param untilEstimated true where the end is an estimate
     * @param byState whether a state holds the person; held by others is missing
     */
    public record Held(
            @Nullable LocalDate sinceEarliest,
            @Nullable LocalDate sinceLatest,
            String since,
            @Nullable Boolean sinceEstimated,
            boolean ended,
            @Nullable LocalDate untilEarliest,
            @Nullable LocalDate untilLatest,
            @Nullable String until,
            @Nullable Boolean untilEstimated,
            boolean byState) {}

    /**
     * A main fact and how we know it.
     *
     * @param type code of the kind of fact
     * @param group code of the group on the page
     * @param label what it is about
     * @param value what stands, in words; an allegation with the one who alleges it
     * @param modality code of how it is said
     * @param attribution who says so, where that is part of it
     * @param origins independent origins
     * @param contested whether sources disagree
     * @param sources public sources that say so
     */
    public record PublicFact(
            String type,
            String group,
            String label,
            String value,
            String modality,
            @Nullable String attribution,
            int origins,
            boolean contested,
            List<PublicSource> sources) {}

    /**
     * A source that is public itself.
     *
     * @param title its title
     * @param publisher who published it
     * @param url where it stands; absent for one that has no address of its own
     * @param published when; absent where the source does not say it
     */
    public record PublicSource(
            String title,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable Published published) {}

    /**
     * When a source was published, as far as it says so.
     *
     * @param earliest first possible day
     * @param latest last possible day
     * @param when in words
     */
    public record Published(@Nullable LocalDate earliest, LocalDate latest, String when) {}

    /**
     * Something that happened.
     *
     * @param when the date in words
     * @param earliest first possible day
     * @param latest last possible day
     * @param estimated whether the range is an estimate
     * @param what what happened
     * @param origins independent origins; none where it is in our own file
     * @param grave whether it is a danger to life or health
     */
    public record Event(
            String when,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            boolean estimated,
            String what,
            int origins,
            boolean grave) {}

    /**
     * One charge.
     *
     * @param asReported the charge in the words of the report
     * @param article article of the law
     * @param category code
     * @param status what became of it, in words
     * @param plea the answer to it, in words
     * @param maximumPenalty the most that the law threatens, in words
     */
    public record ChargeLine(
            String asReported,
            @Nullable String article,
            @Nullable String category,
            @Nullable String status,
            @Nullable String plea,
            @Nullable String maximumPenalty) {}

    /**
     * A state's answer, or that none came.
     *
     * @param kind code of how it answers
     * @param authority who answered
     * @param when the date in words
     * @param receivedOn the day, where it is one
     * @param text what it says
     * @param origins independent origins; none where it was sent to us
     * @param comment what we say to it
     * @param stance code of how far it answers what was asked, as we see it
     * @param wordsIn ISO 639 code of an answer to us and our comment, where they are in another language than this document
     */
    public record Reply(
            String kind,
            @Nullable String authority,
            @Nullable String when,
            @Nullable LocalDate receivedOn,
            String text,
            int origins,
            @Nullable String comment,
            @Nullable String stance,
            @Nullable String wordsIn) {}

    /**
     * Something that we did for the person.
     *
     * @param kind code of the kind of action
     * @param addressee code of the kind of addressee
     * @param to the office or body; absent where it is private
     * @param when the day in words
     * @param on the day
     * @param text what was done, in a sentence
     */
    public record Action(
            String kind, String addressee, @Nullable String to, String when, LocalDate on, String text) {}

    /**
     * A version of this page.
     *
     * @param version counted from 1
     * @param publishedAt since when
     * @param whatChanged what was new in it
     */
    public record Version(
            int version, Instant publishedAt, @Nullable String whatChanged) {}
}
