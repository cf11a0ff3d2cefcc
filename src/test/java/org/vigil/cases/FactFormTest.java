package org.vigil.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigil.cases.dossier.Age;
import org.vigil.cases.dossier.Arrest;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.Role;
import org.vigil.shared.FuzzyPlace;

class FactFormTest {

    @Test
    void asksForTheComponentsOfTheFact() {
        assertThat(FactForm.of(FactType.ARREST).fields())
                .extracting(FactForm.Field::name, FactForm.Field::kind)
                .contains(
                        tuple("date", FactForm.Kind.DATE),
                        tuple("place.country", FactForm.Kind.COUNTRY),
                        tuple("perpetrator", FactForm.Kind.ENUM));
        assertThat(FactForm.of(FactType.AGE).fields().get(0).required()).isTrue();
        assertThat(FactForm.of(FactType.AGE).fields().get(1).required()).isFalse();
        assertThat(FactForm.all()).hasSameSizeAs(FactType.values());
    }

    @Test
    void makesAFactOfWhatWasTyped() {
        var bound = FactForm.of(FactType.ARREST)
                .bind(Map.of(
                        "date", "18 May 2022", "place.country", "tj", "place.locality", "Khorog", "authority", " "));

        assertThat(bound.errors()).isEmpty();
        assertThat(bound.fact()).isInstanceOfSatisfying(Arrest.class, arrest -> {
            assertThat(arrest.date()).hasToString("2022-05-18");
            assertThat(arrest.place()).isEqualTo(FuzzyPlace.locality("TJ", null, "Khorog"));
            assertThat(arrest.authority()).isNull();
        });
    }

    @Test
    void saysWhatToCorrectAtEachField() {
        assertThat(FactForm.of(FactType.AGE)
                        .bind(Map.of("years", "old", "at", "2022-02-30"))
                        .errors())
                .containsOnlyKeys("years", "at");
        assertThat(FactForm.of(FactType.AGE).bind(Map.of()).errors()).containsOnlyKeys("years");
        assertThat(FactForm.of(FactType.AGE).bind(Map.of("years", "200")).errors())
                .containsOnlyKeys("years");
        assertThat(FactForm.of(FactType.ROLE).bind(Map.of("role", "WIZARD")).errors())
                .containsOnlyKeys("role");
        assertThat(FactForm.of(FactType.ARREST).bind(Map.of()).errors()).containsOnlyKeys("date");
        assertThat(FactForm.of(FactType.ARREST)
                        .bind(Map.of("place.region", "Sughd"))
                        .errors())
                .containsOnlyKeys("place.country");
    }

    @Test
    void showsAFactAgainToCorrectIt() {
        assertThat(FactForm.of(FactType.AGE).values(new Age(34, null))).isEqualTo(Map.of("years", "34"));
        assertThat(FactForm.of(FactType.ROLE).values(new Role(Role.Kind.BLOGGER)))
                .isEqualTo(Map.of("role", "BLOGGER"));
    }
}
