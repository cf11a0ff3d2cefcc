package org.vigil.exchange.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.NewClaim;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.Fact;
import org.vigil.cases.dossier.Modality;
import org.vigil.exchange.Layout;
import org.vigil.exchange.RawRow;
import org.vigil.exchange.Reading;
import org.vigil.exchange.RowProblem;
import org.vigil.shared.Refusal;

/** Writes down what a row claims, each claim with its place in the file, and what in it cannot be read. */
final class RowScribe {

    private final Layout layout;
    private final RawRow row;
    private final List<NewClaim> claims = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    RowScribe(Layout layout, RawRow row) {
        this.layout = layout;
        this.row = row;
    }

    /** What stands in the column, without blanks around it; empty where there is nothing. */
    String cell(String column) {
        var index = layout.indexOf(column);
        if (index.isEmpty() || index.getAsInt() >= row.cells().size()) {
            return "";
        }
        return row.cells().get(index.getAsInt()).replace('\u00A0', ' ').strip();
    }

    /** What stands in the column, read; a problem of the row where it cannot be. */
    <T> Optional<T> read(String column, Function<String, @Nullable T> reading) {
        var text = cell(column);
        return text.isEmpty() ? Optional.empty() : attempt(column, text, () -> reading.apply(text));
    }

    /** The same where the row is nothing without it. */
    <T> Optional<T> require(String column, Function<String, @Nullable T> reading) {
        if (cell(column).isEmpty()) {
            problem(column, "", "import.problem.missing");
        }
        return read(column, reading);
    }

    /** Claims the fact, as the source's own statement. */
    void claim(String column, Supplier<? extends Fact> fact) {
        attempt(column, cell(column), () -> claims.add(claim(column, fact.get())));
    }

    private NewClaim claim(String column, Fact fact) {
        return new NewClaim(null, fact, Modality.FACT, ClaimScope.INDIVIDUAL, null, locator(column), null, null);
    }

    private String locator(String column) {
        var place = layout.fileName() + ", line " + row.line() + ", column " + column;
        return place.length() > 500 ? place.substring(place.length() - 500) : place;
    }

    private <T> Optional<T> attempt(String column, String text, Supplier<@Nullable T> work) {
        try {
            return Optional.ofNullable(work.get());
        } catch (Refusal refused) {
            problems.add(RowProblem.of(row.line(), column, text, refused));
        } catch (IllegalArgumentException refused) {
            problem(column, text, "import.problem.value", String.valueOf(refused.getMessage()));
        }
        return Optional.empty();
    }

    void problem(String column, String value, String code, String... args) {
        problems.add(RowProblem.of(row.line(), column, value, code, args));
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    List<NewClaim> claims() {
        return claims;
    }

    Reading refused() {
        return new Reading(List.of(), problems);
    }
}
