package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.web.Link;

/**
 * One import as its page shows it.
 *
 * @param id identity
 * @param title file name
 * @param state code of the state, for the badge
 * @param stateWord how far it has come, in words
 * @param sentence the whole in words
 * @param facts what the file is: pairs of label and value
 * @param working whether the page should look again by itself
 * @param percent how far the work is; below 0 where nothing is under way
 * @param progress the work in words: how much, how fast, how long still
 * @param figures what would happen, or has happened
 * @param cases the cases, a page of them
 * @param pages the way to the pages before and after
 * @param problems the first rows that were refused
 * @param moreProblems how many more there are, in words
 * @param may what the reader may do now
 */
public record ImportPage(
        String id,
        String title,
        String state,
        String stateWord,
        String sentence,
        List<Fact> facts,
        boolean working,
        int percent,
        String progress,
        List<Figure> figures,
        List<Case> cases,
        List<Link> pages,
        List<Problem> problems,
        @Nullable String moreProblems,
        May may) {

    /** Something known of the file. */
    public record Fact(String label, String value) {}

    /** A number with what it counts. */
    public record Figure(String number, String label, String explanation) {}

    /** A case that is, or will be, written. */
    public record Case(
            int no,
            String names,
            String country,
            String records,
            @Nullable String ref,
            boolean joins,
            List<Likely> likely) {}

    /** Somebody in the store who may be the same person. */
    public record Likely(String ref, String name, String score, String why) {}

    /** Why a row was refused. */
    public record Problem(String line, String column, String value, String whatToDo) {}

    /** What the reader may do now. */
    public record May(boolean map, boolean run, boolean cancel, boolean resume, boolean unite, boolean undo) {

        public boolean anything() {
            return map || run || cancel || resume || unite || undo;
        }
    }
}
