package org.vigil.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vigil.exchange.ImportedRecord;
import org.vigil.exchange.RowProblem;

/** The publishers' own files, which stay outside the repository: {@code ../shared/data}, or where {@code vigil.shared} says. */
class RealListsTest {

    /** Of the 363, those whom the list puts into one country of today. */
    private static final int PEOPLE_OF_ONE_COUNTRY = 360;

    private static ReadList read(String name) throws IOException {
        var file = Path.of(System.getProperty("vigil.shared", "../shared"))
                .resolve("data")
                .resolve(name);
        assumeTrue(Files.exists(file), () -> "SKIPPED: " + file.toAbsolutePath() + " is not here");
        return ReadList.of(file);
    }

    @Test
    void findsThreeHundredAndSixtyThreePeopleInTheImprisonedRowsOf2018() throws IOException {
        var list = read("cpj-2018-export.csv");

        var imprisoned = list.records.stream()
                .filter(record -> record.caseKey().equals("IMPRISONED"))
                .toList();
        var refused = list.problems.stream().map(RowProblem::line).distinct().count();
        assertThat(list.format).isEqualTo("CPJ_CENSUS");
        assertThat(list.rows).isEqualTo(2608);
        assertThat(list.records.size() + refused).isEqualTo(2608);
        assertThat(imprisoned.stream().map(ImportedRecord::personKey).distinct())
                .hasSize(PEOPLE_OF_ONE_COUNTRY);
    }

    @Test
    void refusesOfCpjsExportWhatNamesNoCountryOfToday() throws IOException {
        var list = read("cpj-2018-export.csv");

        assertThat(list.problems).extracting(RowProblem::column).containsOnly("country");
        assertThat(list.problems.stream().map(RowProblem::value).distinct())
                .containsExactlyInAnyOrder(
                        "Israel and the Occupied Palestinian Territory", "Serbia and Montenegro", "Yugoslavia");
    }

    @Test
    void readsTheNineOfTajikistanWithTheirOtherNames() throws IOException {
        var list = read("cpj-tajikistan.csv");

        assertThat(list.format).isEqualTo("CPJ_LIST");
        assertThat(list.problems).isEmpty();
        assertThat(list.records)
                .hasSize(9)
                .allSatisfy(record -> assertThat(record.stableId()).isNotNull());
        assertThat(list.records).extracting(ImportedRecord::displayName).contains("Daler Bobiev");
    }

    @Test
    void readsIncidentsOfTheTrackerWithoutMarkup() throws IOException {
        var list = read("uspft-2020-export.csv");

        assertThat(list.format).isEqualTo("USPFT");
        assertThat(list.rows).isEqualTo(449);
        assertThat(list.problems).extracting(RowProblem::code).containsOnly("import.problem.nobody");
        assertThat(list.records.stream().map(ImportedRecord::summary).collect(Collectors.joining()))
                .doesNotContain("<p>", "</", "&nbsp;", "class=");
    }
}
