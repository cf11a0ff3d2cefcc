package org.vigil.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.cases.dossier.Arrest;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.PerpetratorCategory;
import org.vigil.cases.dossier.RandomFacts;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

class FactCodecTest {

    private final FactCodec codec = new FactCodec();

    @Test
    void readsEveryFactThatItWrote() {
        var facts = new RandomFacts(new Random(7));
        for (var type : FactType.values()) {
            for (int round = 0; round < 200; round++) {
                var fact = facts.next(type);

                assertThat(codec.fromJson(codec.toJson(fact))).isEqualTo(fact);
            }
        }
    }

    @Test
    void readsADateAsPeopleWriteItAndAPlaceByItsCountry() {
        var fact = codec.fromJson("""
                {"type":"ARREST","date":"between May and July 2022","place":"tj","perpetrator":"POLICE"}""");

        var summer = FuzzyDate.parse("between May and July 2022");
        assertThat(fact).isEqualTo(new Arrest(summer, FuzzyPlace.country("TJ"), null, PerpetratorCategory.POLICE));
    }

    @Test
    void readsADateAsAnObjectWithoutPrecision() {
        var fact = (Arrest) codec.fromJson("""
                {"type":"ARREST","date":{"earliest":"2022-05-01","latest":"2022-07-31","yearInferred":true}}""");

        assertThat(fact.date())
                .isEqualTo(FuzzyDate.parse("2022-05-01/2022-07-31").withYearInferred());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"AGE\"} | years | missing",
                "{\"type\":\"AGE\",\"years\":\"x\"} | years | whole number",
                "{\"type\":\"AGE\",\"years\":200} | years | 125",
                "{\"type\":\"AGE\",\"years\":99999999999} | years | whole number",
                "{\"type\":\"AGE\",\"years\":34,\"height\":2} | height | years",
                "{\"type\":\"SEX\",\"value\":\"male\"} | value | FEMALE, MALE",
                "{\"type\":\"ARREST\",\"date\":\"2022-02-30\"} | date | 2022-02-30",
                "{\"type\":\"ARREST\",\"date\":{\"earliest\":\"2022-02-30\"}} | date.earliest | 2022-02-30",
                "{\"type\":\"ARREST\",\"date\":{\"from\":1}} | date.from | earliest",
                "{\"type\":\"ARREST\",\"date\":7} | date | 2022-05-18",
                "{\"type\":\"ARREST\",\"place\":{\"country\":\"XX\"}} | place.country | ISO",
                "{\"type\":\"ARREST\"} | date | when",
                "{\"type\":\"ARREST\",\"place\":{\"region\":\"Sughd\"}} | place | country",
                "{\"type\":\"ARREST\",\"place\":{\"country\":\"TJ\",\"region\":\"a\\u0000b\"}} | place | U+0000",
                "{\"type\":\"MOTIVE\",\"description\":\"a\\u202Eb\"} | description | U+202E",
                "{\"type\":\"ARREST\",\"place\":{\"country\":\"TJ\",\"lat\":400,\"lon\":1}} | place | 400",
                "{\"type\":\"NONSENSE\"} | type | ARREST",
                "{} | type | ARREST",
                "[] | `` | object",
                "{\"type\": | `` | JSON"
            })
    void namesTheFieldAndWhatIsPossible(String json, String field, String hint) {
        assertThatExceptionOfType(InvalidFactException.class)
                .isThrownBy(() -> codec.fromJson(json))
                .withMessageContaining(hint)
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
