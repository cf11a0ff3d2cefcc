package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change to several tasks, before it is made.
 *
 * @param title what will be done
 * @param sentence how much changes, and that nothing has changed yet
 * @param kind code of the change
 * @param to to whom, as sent
 * @param reason why, as sent
 * @param word which tag, as sent
 * @param day by when, as sent
 * @param back address of the queue that it came from
 * @param button what the button does
 * @param changes what changes
 * @param refused what is refused
 */
public record BulkPage(
        String title,
        String sentence,
        String kind,
        String to,
        String reason,
        String word,
        String day,
        String back,
        String button,
        List<Line> changes,
        List<Line> refused) {

    /**
     * One task.
     *
     * @param id identity
     * @param task what is to be done
     * @param about who it is about
     * @param ref the case
     * @param before what stands now, in words
     * @param after what will stand, in words
     * @param why the reason of a refusal
     */
    public record Line(
            String id,
            String task,
            String about,
            String ref,
            String before,
            String after,
            @Nullable String why) {}
}
