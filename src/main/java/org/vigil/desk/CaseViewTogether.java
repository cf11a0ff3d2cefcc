package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a case beside its own record: the same person, the same event.
 *
 * @param merged cases for which this one stands
 * @param person other cases of the person over the years
 * @param likely cases that may be about the same person, on which nobody has decided
 * @param decided what was decided on others
 * @param incident the event that it belongs to
 * @param may what the reader may do here
 */
public record CaseViewTogether(
        List<Merged> merged,
        List<Other> person,
        List<OpenCaseDuplicate> likely,
        List<Decided> decided,
        @Nullable Event incident,
        May may) {

    /**
     * A case for which this one stands.
     *
     * @param ref its reference
     * @param name what its person was called there
     * @param who who merged it and when
     * @param note why
     * @param undoable whether it was merged into this very case, so that it can be parted here
     */
    public record Merged(String ref, String name, String who, String note, boolean undoable) {}

    /**
     * Another case of the person.
     *
     * @param ref its reference
     * @param name what its person is called there
     * @param stage code of its stage
     * @param opened when it was opened
     */
    public record Other(String ref, String name, String stage, String opened) {}

    /**
     * A decision on another case.
     *
     * @param ref the other case
     * @param verdict what was decided
     * @param who who decided and when
     * @param note why
     */
    public record Decided(String ref, String verdict, String who, String note) {}

    /**
     * The event that the case belongs to.
     *
     * @param href its page
     * @param title what it is called
     * @param cases how many cases the reader may know of
     */
    public record Event(String href, String title, int cases) {}

    /**
     * What the reader may do here.
     *
     * @param link say which cases belong together
     * @param merge merge cases and part them
     * @param reopen take the case up again
     * @param episode open a new case of the same person
     */
    public record May(boolean link, boolean merge, boolean reopen, boolean episode) {}
}
