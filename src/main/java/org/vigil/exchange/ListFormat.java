package org.vigil.exchange;

import java.util.List;

/** A kind of list that can come in. */
public interface ListFormat {

    /** Its code, as in {@code --format}, in capitals. */
    String code();

    /** Whether a file of this layout is of this format; asked when nobody says which it is. */
    boolean fits(Layout layout);

    /** @throws org.vigil.shared.Refusal when the layout lacks what the format needs */
    RowReader reader(Layout layout);

    /** By which cells a record is known again when it comes a second time. */
    default List<String> knownBy(RawRow row) {
        return row.cells();
    }
}
