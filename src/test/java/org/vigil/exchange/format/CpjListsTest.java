package org.vigil.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.cases.NewClaim;
import org.vigil.cases.dossier.Arrest;
import org.vigil.cases.dossier.Custody;
import org.vigil.cases.dossier.Death;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.PerpetratorCategory;
import org.vigil.cases.dossier.Sentence;
import org.vigil.exchange.RowProblem;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

/** What CPJ's two lists say, in claims. */
class CpjListsTest {

    private static final String LIST = "Name,Status,Date,Country,Journalist or Media Worker,Charges,cpj.org URL\n";
    private static final String CENSUS =
            "year,fullName,gender,status,employedAs,organizations,jobs,mediums,country,location,charges,lengthOfSentence,healthProblems,sentence,locationImprisoned\n";

    @Test
    void takesTheDateForTheArrestAndImprisonedForHeldByAState() throws IOException {
        var claims = claims(
                LIST
                        + "Ann Example (A. Pen),Imprisoned,\"July 9, 2022\",Tajikistan,Freelance,Anti-state,https://example.org/ann\n");

        assertThat(facts(claims, Arrest.class).get(0).date()).isEqualTo(FuzzyDate.day(2022, 7, 9));
        assertThat(facts(claims, Custody.class).get(0).perpetrator()).isEqualTo(PerpetratorCategory.STATE);
        assertThat(claims).extracting(claim -> claim.fact().type()).startsWith(FactType.NAME, FactType.NAME);
        assertThat(claims).allSatisfy(claim -> assertThat(claim.locator()).contains(", line 2, column "));
    }

    @Test
    void holdsAPersonOnTheFirstOfDecemberOfTheCensus() throws IOException {
        var claims = claims(
                CENSUS
                        + "2018,Ann Example,Female,Imprisoned,Staff,Paper,Editor,Print,Egypt,Cairo,No charge,Not Sentenced,No,Not sentenced,Tora\n");

        var custody = facts(claims, Custody.class).get(0);
        assertThat(custody.date()).isEqualTo(FuzzyDate.day(2018, 12, 1));
        assertThat(custody.status()).isNull();
        assertThat(claims)
                .extracting(claim -> claim.fact().type())
                .doesNotContain(FactType.SENTENCE, FactType.CHARGE, FactType.HEALTH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 years 6 months|90",
                "Four Years and Six Months|54",
                "5 years, 6 months|66",
                "2 months|2",
                "10 years|120",
                "7 Years|84"
            })
    void readsTheLengthOfASentence(String words, int months) {
        assertThat(CpjSentence.months(words.toLowerCase(java.util.Locale.ROOT))).isEqualTo(months);
    }

    @Test
    void takesATownThatIsRepeatedForNoRegion() throws IOException {
        var claims = claims(
                CENSUS.replace("location,", "location,region,")
                        + "2015,Ann Example,Female,Killed,Staff,Paper,Editor,Print,Syria,\"Sukayk, Hama\",\"Sukayk, Hama\",,,,,\n");

        assertThat(facts(claims, Death.class).get(0).place())
                .isEqualTo(FuzzyPlace.locality("SY", null, "Sukayk, Hama"));
    }

    @Test
    void makesNoSingleLengthOfARange() throws IOException {
        var claims = claims(
                CENSUS
                        + "2018,Ann Example,Female,Imprisoned,Staff,Paper,Editor,Print,Egypt,Cairo,Anti-state,5-10 years,No,3 to 8 years,Tora\n");

        assertThat(facts(claims, Sentence.class)).isEmpty();
        assertThat(claims).extracting(claim -> claim.fact().type()).contains(FactType.CONTEXT);
    }

    @Test
    void saysOfAWrongCellWhereItStandsAndWhatToDo() throws IOException {
        var read = ReadList.of(LIST + "Ann Example,Jailed,\"July 99, 2022\",Nowhere,,,ftp://x\n");

        assertThat(read.records).isEmpty();
        assertThat(read.problems)
                .extracting(RowProblem::column)
                .containsExactlyInAnyOrder("Status", "Date", "Country", "cpj.org URL");
        assertThat(read.problems)
                .allSatisfy(problem -> assertThat(problem.args()).isNotEmpty());
    }

    private static List<NewClaim> claims(String text) throws IOException {
        var read = ReadList.of(text);
        assertThat(read.problems).isEmpty();
        return read.records.get(0).said().get(0).claims();
    }

    private static <T> List<T> facts(List<NewClaim> claims, Class<T> type) {
        return claims.stream()
                .map(NewClaim::fact)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
