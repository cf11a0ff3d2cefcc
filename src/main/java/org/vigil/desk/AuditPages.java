package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The log as its page shows it.
 *
 * @param rows entries, newest first
 * @param older address of the entries before
 * @param newest address of the latest entries, where others are shown
 * @param whole what a verification found; absent where none was asked for
 * @param result the same in words
 * @param head hash of the last entry that it read
 */
public record AuditPages(
        List<Row> rows,
        @Nullable String older,
        @Nullable String newest,
        @Nullable Boolean whole,
        String result,
        String head) {

    /**
     * One entry.
     *
     * @param seq position in the chain
     * @param when when, for people
     * @param at when, for machines
     * @param actor whose account
     * @param roles roles held at that moment
     * @param action what was done, as a code
     * @param entity kind of thing
     * @param entityId identity of the thing
     * @param details field names and codes
     * @param hash beginning of the entry's hash
     */
    public record Row(
            long seq,
            String when,
            String at,
            String actor,
            List<String> roles,
            String action,
            String entity,
            String entityId,
            String details,
            String hash) {}
}
