package org.vigil.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.publication.document.PublicCase;
import org.vigil.shared.web.Timeline;

/**
 * What the page of a case shows.
 *
 * @param document the published document
 * @param person key of the person, where other cases of theirs are public
 * @param incident key of the event, where other cases of it are public
 * @param name the name as a heading
 * @param country name of the country
 * @param held the sentence on the time in custody
 * @param status whether and why at liberty, in words
 * @param lastSource when the latest source was published, in a sentence
 * @param roles the roles, in words
 * @param facts the main facts, by group
 * @param court the sentence, and what is said of the charges as a whole
 * @param timeline what happened
 * @param replies what states answered
 * @param versions the versions, with their day in words
 * @param citation how to cite this page
 * @param address the address of this page
 */
public record CasePageView(
        PublicCase document,
        @Nullable String person,
        @Nullable String incident,
        String name,
        String country,
        String held,
        String status,
        @Nullable String lastSource,
        String roles,
        List<FactGroup> facts,
        List<PublicCase.PublicFact> court,
        Timeline timeline,
        List<ReplyLine> replies,
        List<VersionLine> versions,
        String citation,
        String address) {

    /** The sentence, where one stands. */
    public List<PublicCase.PublicFact> sentences() {
        return court.stream()
                .filter(fact ->
                        fact.type().equals("SENTENCE") && fact.modality().equals("FACT"))
                .toList();
    }

    /** The facts of one group. */
    public record FactGroup(String title, List<PublicCase.PublicFact> facts) {}

    /**
     * A state's answer, or that none came.
     *
     * @param kind how it answers, in words
     * @param when the date in words
     * @param text what it says
     * @param authority who answers
     * @param origins independent origins
     * @param comment what we say to it
     * @param stance how far it answers, in words
     * @param wordsIn language of text and comment, where it is not that of the page
     * @param silence whether no reply came: our sentence then, and nobody's words to quote
     */
    public record ReplyLine(
            String kind,
            @Nullable String when,
            String text,
            @Nullable String authority,
            int origins,
            @Nullable String comment,
            @Nullable String stance,
            @Nullable String wordsIn,
            boolean silence) {

        /** Whether it was sent to us, so that no source stands behind it. */
        public boolean isOurs() {
            return origins == 0;
        }
    }

    /** One version. */
    public record VersionLine(int version, String publishedOn, String publishedIso, String whatChanged) {}
}
