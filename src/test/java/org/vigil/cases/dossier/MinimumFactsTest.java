package org.vigil.cases.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.shared.FuzzyDate;

class MinimumFactsTest {

    @Test
    void corroboratesNobodyFromTheArticleAlone() {
        for (var person : Tajik.people()) {
            var minimum = MinimumFacts.of(Dossier.of(Tajik.article(person), Tajik.LATER));

            assertThat(minimum.isCorroborated()).as(person).isFalse();
            assertThat(minimum.missing()).as(person).isEmpty();
            assertThat(minimum.leastOrigins()).as(person).isEqualTo(1);
        }
    }

    @Test
    void corroboratesSixOfTheSevenWithTheSecondOrigin() {
        for (var person : Tajik.people()) {
            var minimum = MinimumFacts.of(Dossier.of(Tajik.both(person), Tajik.LATER));

            assertThat(minimum.isCorroborated()).as(person + " " + minimum).isEqualTo(!person.equals("sulton"));
        }
    }

    @Test
    void keepsTheCaseWithAnOpenConflictFromBeingVerified() {
        var minimum = MinimumFacts.of(Dossier.of(Tajik.both("jumaev"), Tajik.LATER));

        assertThat(minimum.isCorroborated()).isTrue();
        assertThat(minimum.openConflicts()).isEqualTo(1);
        assertThat(minimum.mayBeVerified()).isFalse();
    }

    @Test
    void fillsTheDateWithTheFinerOfTwoAgreeingOnes() {
        var minimum = MinimumFacts.of(Dossier.of(Tajik.both("imomali"), Tajik.LATER));

        var date = minimum.get(MinimumElement.DATE);
        assertThat(date.origins()).isEqualTo(2);
        assertThat(date.fact())
                .isInstanceOfSatisfying(
                        Arrest.class, arrest -> assertThat(arrest.date()).hasToString("2022-06-15"));
    }

    @Test
    void asksForTheStatusThatHoldsNow() {
        var said = new Tajik.Said(Tajik.LIST, "imomali, later");
        said.fact(new Release(FuzzyDate.parse("2022-11-20"), Release.Ground.PARDONED, null), "row");
        var claims = new ArrayList<>(Tajik.both("imomali"));
        claims.addAll(said.claims);

        var minimum = MinimumFacts.of(Dossier.of(claims, Tajik.LATER));

        assertThat(minimum.get(MinimumElement.STATUS).origins()).isEqualTo(1);
        assertThat(minimum.get(MinimumElement.STATUS).fact()).isInstanceOf(Release.class);
    }

    @Test
    void missesEverythingInAnEmptyDossier() {
        var minimum = MinimumFacts.of(Dossier.of(List.of(), Tajik.LATER));

        assertThat(minimum.missing()).containsExactly(MinimumElement.values());
        assertThat(minimum.leastOrigins()).isZero();
    }
}
