package org.vigil.cases.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vigil.shared.FuzzyDate;

class RelationTest {

    private final RandomFacts facts = new RandomFacts(new Random(22));

    @Test
    void isTheSameSeenFromBothSides() {
        for (var type : FactType.values()) {
            for (int round = 0; round < 3_000; round++) {
                var one = facts.next(type);
                var other = facts.next(type);

                assertThat(one.relationTo(other))
                        .as("%s and %s", one, other)
                        .isEqualTo(other.relationTo(one).inverse());
            }
        }
    }

    @Test
    void isSameForAFactAndItself() {
        for (int round = 0; round < 3_000; round++) {
            var fact = facts.next();

            assertThat(fact.relationTo(fact)).as("%s", fact).isEqualTo(Relation.SAME);
        }
    }

    @Test
    void neverRelatesFactsOfDifferentSlots() {
        for (int round = 0; round < 20_000; round++) {
            var one = facts.next();
            var other = facts.next();

            if (!one.slot().equals(other.slot())) {
                assertThat(one.relationTo(other)).as("%s and %s", one, other).isEqualTo(Relation.UNRELATED);
            }
        }
    }

    @Test
    void fillsAFactWithoutContradictingIt() {
        for (var type : FactType.values()) {
            for (int round = 0; round < 2_000; round++) {
                var one = facts.next(type);
                var other = facts.next(type);
                if (one.relationTo(other).agrees()) {
                    var filled = one.filledFrom(other);

                    assertThat(filled.relationTo(one))
                            .as("%s from %s", one, other)
                            .isIn(Relation.SAME, Relation.REFINES);
                }
            }
        }
    }

    @Test
    void keepsWhatWasImposedApartFromWhatCouldBe() {
        var imposed = Sentence.ofMonths(300, null);
        var possible = new MaximumPenalty(300, PenaltyKind.PRISON, null);

        assertThat(imposed.slot()).isNotEqualTo(possible.slot());
        assertThat(imposed.relationTo(possible)).isEqualTo(Relation.UNRELATED);
    }

    @Test
    void agreesOnADayWithinARange() {
        var day = new Arrest(FuzzyDate.parse("2022-05-19"), null, null, null);
        var range = new Arrest(FuzzyDate.parse("between May and July 2022"), null, null, null);

        assertThat(day.relationTo(range)).isEqualTo(Relation.REFINES);
        assertThat(range.relationTo(day)).isEqualTo(Relation.REFINED_BY);
    }

    @Test
    void contradictsOnTwoDaysOfOneArrest() {
        var one = new Arrest(FuzzyDate.parse("2022-05-18"), null, null, null);
        var other = new Arrest(FuzzyDate.parse("2022-05-19"), null, null, null);

        assertThat(one.relationTo(other)).isEqualTo(Relation.CONTRADICTS);
    }

    @Test
    void holdsUnknownAgainstAPlainYes() {
        var unknown = new Proceeding(Proceeding.Stage.TRIAL, Known.UNKNOWN, null, null);
        var begun = new Proceeding(Proceeding.Stage.TRIAL, Known.YES, null, null);

        assertThat(unknown.relationTo(begun)).isEqualTo(Relation.CONTRADICTS);
    }

    @Test
    void takesThePoliceForAPartOfTheState() {
        var state = new Arrest(null, null, null, PerpetratorCategory.STATE);
        var police = new Arrest(null, null, null, PerpetratorCategory.POLICE);
        var crowd = new Arrest(null, null, null, PerpetratorCategory.CROWD);

        assertThat(police.relationTo(state)).isEqualTo(Relation.REFINES);
        assertThat(police.relationTo(crowd)).isEqualTo(Relation.CONTRADICTS);
    }
}
