package org.vigil.exchange.format;

import java.util.List;
import java.util.function.Supplier;
import org.vigil.exchange.Layout;
import org.vigil.exchange.ListFormat;
import org.vigil.exchange.Reading;
import org.vigil.exchange.RowReader;
import org.vigil.shared.Refusal;

/** A list that is known by its columns. */
abstract class ColumnFormat implements ListFormat {

    private final List<String> needed;

    ColumnFormat(String... needed) {
        this.needed = List.of(needed);
    }

    @Override
    public final boolean fits(Layout layout) {
        return needed.stream().allMatch(layout::has);
    }

    @Override
    public final RowReader reader(Layout layout) {
        if (!fits(layout)) {
            throw Refusal.invalid("file", "refusal.import.columns", String.join(", ", needed));
        }
        return row -> read(() -> new RowScribe(layout, row));
    }

    /** @param row begins to write down what the row says, as often as it is asked */
    abstract Reading read(Supplier<RowScribe> row);
}
