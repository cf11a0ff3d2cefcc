package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.web.Timeline;

/**
 * Everything that the page of one case shows, in words.
 *
 * @param header who it is about and where it stands
 * @param asOf the day whose knowledge it shows; absent for the present
 * @param groups the dossier
 * @param minimum the minimum facts and why the record may or may not be called verified
 * @param timeline what happened when
 * @param sources the sources of the record
 * @param undecided claims that nobody has decided on
 * @param rejected claims that were rejected or taken back
 * @param history stages and steps, the latest first
 */
public record CaseView(
        Header header,
        @Nullable String asOf,
        List<Group> groups,
        Minimum minimum,
        Timeline timeline,
        List<SourceLine> sources,
        List<ClaimLine> undecided,
        List<ClaimLine> rejected,
        List<HistoryLine> history) {

    /**
     * The head of the page.
     *
     * @param ref the case as people name it
     * @param name the main name
     * @param otherNames the other names and spellings, in their scripts
     * @param country name of the country
     * @param incident what happened
     * @param stage code of the stage
     * @param stageSince since when, in words
     * @param sensitivity code
     * @param urgency how it is drawn: life, high or normal
     * @param risk the risk in words
     * @param team whose case it is
     * @param held the held-since sentence
     * @param opened who opened it and when
     * @param summary what was known at opening
     * @param version version of the record
     * @param tasks the tasks that wait
     */
    public record Header(
            String ref,
            NameLine name,
            List<NameLine> otherNames,
            String country,
            String incident,
            String stage,
            String stageSince,
            String sensitivity,
            String urgency,
            String risk,
            @Nullable String team,
            String held,
            String opened,
            String summary,
            long version,
            List<TaskLine> tasks) {}

    /**
     * A name as it is written.
     *
     * @param text the name
     * @param lang its language and script, as HTML wants it
     * @param dir its direction
     * @param note what kind of name it is
     */
    public record NameLine(
            String text,
            @Nullable String lang,
            String dir,
            @Nullable String note) {}

    /**
     * A task that waits on the case.
     *
     * @param href where to do it
     * @param verb what to do
     * @param due by when, in words
     * @param level how near that is: over, soon or later
     * @param at the time itself
     * @param holder who holds it
     * @param offered whether the reader's roles may do it
     * @param who whose work it is
     */
    public record TaskLine(
            String href,
            String verb,
            String due,
            String level,
            String at,
            @Nullable String holder,
            boolean offered,
            String who) {}

    /**
     * A group of the dossier.
     *
     * @param id anchor
     * @param title heading
     * @param rows its facts
     * @param notStated what no source says
     */
    public record Group(
            String id,
            String title,
            List<Row> rows,
            @Nullable String notStated) {}

    /**
     * A fact.
     *
     * @param id anchor
     * @param label what it is about
     * @param value what stands, in words; absent when nothing fills it
     * @param how how it is said, where it is not plainly stated
     * @param origins independent origins
     * @param source the latest source
     * @param claims everything that was said to it
     * @param conflicts contradictions, open and closed
     */
    public record Row(
            String id,
            String label,
            @Nullable String value,
            @Nullable String how,
            int origins,
            @Nullable String source,
            List<ClaimLine> claims,
            List<ConflictBox> conflicts) {

        public boolean isContested() {
            return conflicts.stream().anyMatch(ConflictBox::isOpen);
        }
    }

    /**
     * A claim.
     *
     * @param id identity
     * @param kind what it is about
     * @param says the claim as a sentence
     * @param quote the words of the source
     * @param locator where it stands in the source
     * @param source title of the source
     * @param sourceId the source on this page
     * @param recorded who recorded it and when
     * @param decided who decided it, when and why
     * @param status code of its status
     * @param group whether it speaks of a group
     * @param note why a claim on a group holds of this person
     */
    public record ClaimLine(
            String id,
            String kind,
            String says,
            @Nullable String quote,
            @Nullable String locator,
            String source,
            String sourceId,
            String recorded,
            @Nullable String decided,
            String status,
            boolean group,
            @Nullable String note) {}

    /**
     * A contradiction.
     *
     * @param id identity
     * @param slot what sources disagree on
     * @param one the claim recorded first
     * @param other the claim recorded later
     * @param decided how it was closed; absent while it is open
     */
    public record ConflictBox(
            String id,
            String slot,
            ClaimLine one,
            ClaimLine other,
            @Nullable String decided) {

        public boolean isOpen() {
            return decided == null;
        }
    }

    /**
     * Whether the record may be called verified.
     *
     * @param verifiable whether nothing in the facts stands against it
     * @param headline the answer as a sentence
     * @param reasons what stands against it, a sentence each
     * @param facts the minimum facts
     */
    public record Minimum(boolean verifiable, String headline, List<String> reasons, List<MinimumLine> facts) {}

    /**
     * A minimum fact.
     *
     * @param code its code
     * @param label what it is
     * @param value what fills it; absent when nothing does
     * @param origins independent origins
     * @param verdict whether that is enough, in words
     * @param enough whether it is
     * @param claims the claims that agree on it
     */
    public record MinimumLine(
            String code,
            String label,
            @Nullable String value,
            int origins,
            String verdict,
            boolean enough,
            List<ClaimLine> claims) {}

    /**
     * A source.
     *
     * @param id identity
     * @param title what it is called
     * @param about publisher, kind, date and language in one line
     * @param origin whose word it is
     * @param grade Admiralty code
     * @param gradeWords the code in words
     * @param reliability letter of the code
     * @param credibility number of the code
     * @param url where it stands
     * @param confidential whether the person behind it must not be known
     * @param recorded who added it and when
     * @param claims how many claims rest on it
     */
    public record SourceLine(
            String id,
            String title,
            String about,
            String origin,
            String grade,
            String gradeWords,
            String reliability,
            String credibility,
            @Nullable String url,
            boolean confidential,
            String recorded,
            int claims) {}

    /**
     * Something that was done.
     *
     * @param what what, in words
     * @param who by whom
     * @param when when, in words
     * @param at the time itself
     * @param comment why, in their words
     * @param stage code of the stage that was entered, for a change of stage
     */
    public record HistoryLine(
            String what,
            String who,
            String when,
            String at,
            @Nullable String comment,
            @Nullable String stage) {}
}
