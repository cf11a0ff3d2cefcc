package org.vigil.exchange;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vigil.shared.Refusal;

/** The formats that are known, and the one that fits a file. */
@Component
class ListFormats {

    private final List<ListFormat> formats;

    ListFormats(List<ListFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    List<String> codes() {
        return formats.stream().map(ListFormat::code).sorted().toList();
    }

    /** @throws Refusal when no format of that code exists, there is none where none fits the file */
    Optional<ListFormat> choose(String code, Layout layout) {
        return code.equals(NewImport.AUTOMATIC)
                ? formats.stream().filter(format -> format.fits(layout)).findFirst()
                : Optional.of(of(code));
    }

    ListFormat of(String code) {
        return formats.stream()
                .filter(format -> format.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("format", "refusal.import.format"));
    }

    /** Whatever a cell holds, a row gives records or problems: what the domain refuses is said of the row. */
    Reading read(RowReader reader, RawRow row) {
        try {
            return reader.read(row);
        } catch (Refusal refused) {
            return Reading.refused(RowProblem.of(row.line(), null, null, refused));
        } catch (IllegalArgumentException refused) {
            return Reading.refused(RowProblem.of(
                    row.line(), null, null, "import.problem.refused", String.valueOf(refused.getMessage())));
        }
    }
}
