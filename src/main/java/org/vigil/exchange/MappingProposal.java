package org.vigil.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a list may mean, guessed from their names and from what stands in them, for people to set right.
 *
 * @param columns the columns with a guess and what stands in them
 * @param monthFirst whether dates seem to name the month first
 */
public record MappingProposal(List<Column> columns, boolean monthFirst) {

    /**
     * A column.
     *
     * @param name its name
     * @param guess what it may mean; absent where nothing is known
     * @param samples some of its cells
     */
    public record Column(String name, @Nullable MappedField guess, List<String> samples) {}
}
