package org.vigil.cases.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;
import org.vigil.shared.Tri;

class DossierTest {

    private static final LocalDate CENSUS = LocalDate.of(2022, 12, 1);

    @Test
    void findsTheConflictOnTheTrialOfJumaev() {
        var dossier = Dossier.of(Tajik.article("jumaev"), Tajik.LATER);

        assertThat(dossier.openConflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.slot().type()).isEqualTo(FactType.PROCEEDING);
            assertThat(List.of(conflict.one().locator(), conflict.other().locator()))
                    .containsExactlyInAnyOrder("line 51", "line 5");
        });
        assertThat(dossier.entries(FactType.PROCEEDING).get(0).isContested()).isTrue();
    }

    @Test
    void keepsAConflictClosedThatAPersonClosed() {
        var claims = Tajik.article("jumaev");
        var conflict = Dossier.of(claims, Tajik.LATER).openConflicts().get(0);
        var uncertain = new ConflictDecision(
                conflict.key(), ConflictDecision.Outcome.ACCEPTED_AS_UNCERTAIN, null, "no second source", Tajik.LATER);

        assertThat(Dossier.of(claims, List.of(uncertain), Tajik.LATER).openConflicts())
                .isEmpty();
        assertThat(Dossier.of(claims, List.of(uncertain), Tajik.LATER)
                        .entries(FactType.PROCEEDING)
                        .get(0)
                        .isUncertain())
                .isTrue();
        assertThat(Dossier.of(claims, List.of(uncertain), Tajik.LATER.minusSeconds(1))
                        .openConflicts())
                .hasSize(1);
    }

    @Test
    void openConflictsOfTheSevenAreThatOne() {
        for (var person : Tajik.people()) {
            var open = Dossier.of(Tajik.both(person), Tajik.LATER).openConflicts();

            assertThat(open).as(person).hasSize(person.equals("jumaev") ? 1 : 0);
        }
    }

    @Test
    void callsImomaliByTheNameOnWhichBothOriginsAgree() {
        var dossier = Dossier.of(Tajik.both("imomali"), Tajik.LATER);

        assertThat(dossier.displayName()).contains("Daler Imomali");
        assertThat(dossier.otherNames()).containsExactly("Daler Bobiev");
    }

    @Test
    void letsTheDayStandAndKeepsTheAuthorityOfTheWiderClaim() {
        var dossier = Dossier.of(Tajik.both("imomali"), Tajik.LATER);

        var arrest = dossier.value(Arrest.class).orElseThrow();
        assertThat(arrest.date()).hasToString("2022-06-15");
        assertThat(arrest.authority()).isEqualTo("Tajik authorities");
        assertThat(dossier.entries(FactType.ARREST))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.corroboration().originGroups()).containsExactly("cpj", "rferl"));
    }

    @Test
    void countsTheDaysOfAnExactArrest() {
        var dossier = Dossier.of(Tajik.both("mamadshoeva"), Tajik.LATER);

        assertThat(dossier.heldSince())
                .hasValueSatisfying(since -> assertThat(since).hasToString("2022-05-18"));
        assertThat(dossier.daysHeld(LocalDate.of(2022, 11, 22))).contains(new DaysHeld(188, 188L));
    }

    @Test
    void countsTheDaysOfAVagueArrestAsARange() {
        var dossier = Dossier.of(Tajik.article("sulton"), Tajik.LATER);

        assertThat(dossier.daysHeld(LocalDate.of(2023, 1, 21))).contains(new DaysHeld(174, 265L));
        assertThat(dossier.heldOn(LocalDate.of(2022, 6, 1))).isEqualTo(Tri.POSSIBLE);
        assertThat(dossier.heldOn(LocalDate.of(2022, 5, 1))).isEqualTo(Tri.NO);
        assertThat(dossier.heldOn(CENSUS)).isEqualTo(Tri.CERTAIN);
    }

    @Test
    void followsTheProceedingsInTheStatus() {
        assertThat(status("imomali")).isEqualTo(LibertyStatus.HELD_SERVING);
        assertThat(status("mamadshoeva")).isEqualTo(LibertyStatus.HELD_TRIAL);
        assertThat(status("saidamini")).isEqualTo(LibertyStatus.HELD_INVESTIGATION);
        assertThat(Dossier.of(Tajik.both("imomali"), Tajik.LATER).libertyStatus(LocalDate.of(2022, 8, 1)))
                .isEqualTo(LibertyStatus.HELD_INVESTIGATION);
        assertThat(Dossier.of(List.of(), Tajik.LATER).libertyStatus(CENSUS)).isEqualTo(LibertyStatus.UNKNOWN);
    }

    @Test
    void sortsSentencesIntoBuckets() {
        assertThat(Dossier.of(Tajik.both("imomali"), Tajik.LATER).sentenceBucket())
                .isEqualTo(SentenceBucket.TEN_YEARS_OR_MORE);
        assertThat(Dossier.of(Tajik.article("ghurbati"), Tajik.LATER).sentenceBucket())
                .isEqualTo(SentenceBucket.FROM_5_TO_10_YEARS);
        assertThat(Dossier.of(Tajik.both("mamadshoeva"), Tajik.LATER).sentenceBucket())
                .isEqualTo(SentenceBucket.NO_SENTENCE_KNOWN);
    }

    @Test
    void classesTheDetention() {
        assertThat(Dossier.of(Tajik.both("imomali"), Tajik.LATER).detentionRegime(CENSUS))
                .contains(DetentionRegime.IMPRISONMENT);
        assertThat(Dossier.of(Tajik.both("jumaev"), Tajik.LATER).detentionRegime(CENSUS))
                .contains(DetentionRegime.PROVISIONAL);
    }

    @Test
    void classesTheChargeByMostOrigins() {
        assertThat(Dossier.of(Tajik.both("imomali"), Tajik.LATER).chargeCategory())
                .isEqualTo(ChargeCategory.ANTI_STATE);
        assertThat(Dossier.of(Tajik.article("sulton"), Tajik.LATER).chargeCategory())
                .isEqualTo(ChargeCategory.NOT_STATED);
    }

    @Test
    void saysWhatNoSourceStates() {
        var dossier = Dossier.of(Tajik.article("ghurbati"), Tajik.LATER);

        assertThat(dossier.notStated())
                .contains(FactType.PLEA, FactType.CHARGE, FactType.COUNSEL, FactType.HEALTH)
                .doesNotContain(FactType.SENTENCE, FactType.ILL_TREATMENT, FactType.PROCEEDING);
    }

    @Test
    void letsAnAllegationStandOnlyAsOne() {
        var dossier = Dossier.of(Tajik.article("ghurbati"), Tajik.LATER);

        var entry = dossier.entries(FactType.ILL_TREATMENT).get(0);
        assertThat(entry.standing())
                .satisfies(claim -> assertThat(claim.modality()).isEqualTo(Modality.ALLEGATION));
        assertThat(dossier.value(IllTreatment.class)).isEmpty();
    }

    @Test
    void opensAConflictForADenial() {
        var said = new Tajik.Said(Tajik.ARTICLE, "anybody");
        var torture = new IllTreatment(IllTreatment.Kind.TORTURE, null, null, null, null);
        said.alleged(torture, "relatives", "line 1");
        said.fact(torture, "line 2");
        var claims = new ArrayList<>(said.claims);
        var denied = claims.remove(1);
        claims.add(Claim.proposed(
                        denied.id(),
                        denied.source(),
                        torture,
                        Modality.DENIAL,
                        ClaimScope.INDIVIDUAL,
                        "the ministry",
                        "line 2",
                        null,
                        Tajik.RECORDED)
                .accepted(Tajik.ACCEPTED, null));

        var dossier = Dossier.of(claims, Tajik.LATER);

        assertThat(dossier.openConflicts()).hasSize(1);
        assertThat(dossier.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.supporting()).hasSize(1);
            assertThat(entry.contesting()).hasSize(1);
        });
    }

    @Test
    void leavesTheWideDateStandingWhileTwoDaysDisagree() {
        var said = new Tajik.Said(Tajik.LIST, "two days");
        said.fact(new Arrest(FuzzyDate.parse("2022-05-18"), null, null, null), "row 1");
        said.fact(new Arrest(FuzzyDate.parse("2022-05-19"), null, null, null), "row 2");
        var article = new Tajik.Said(Tajik.ARTICLE, "two days");
        article.fact(new Arrest(Tajik.MAY_TO_JULY, null, null, null), "line 9");
        var claims = new ArrayList<>(said.claims);
        claims.addAll(article.claims);

        var dossier = Dossier.of(claims, Tajik.LATER);
        var conflict = dossier.openConflicts().get(0);
        var kept = new ConflictDecision(
                conflict.key(),
                ConflictDecision.Outcome.RESOLVED,
                said.claims.get(0).id(),
                "court record",
                Tajik.LATER);

        assertThat(dossier.openConflicts()).hasSize(1);
        assertThat(Dossier.of(claims, List.of(kept), Tajik.LATER).heldSince())
                .hasValueSatisfying(since -> assertThat(since).hasToString("2022-05-18"));
    }

    @Test
    void endsCustodyWithARelease() {
        var dossier = with("mamadshoeva", new Release(FuzzyDate.parse("2023-03-01"), Release.Ground.PARDONED, null));

        assertThat(dossier.libertyStatus(LocalDate.of(2023, 4, 1))).isEqualTo(LibertyStatus.RELEASED_PARDONED);
        assertThat(dossier.heldOn(LocalDate.of(2023, 3, 1))).isEqualTo(Tri.CERTAIN);
        assertThat(dossier.heldOn(LocalDate.of(2023, 3, 2))).isEqualTo(Tri.NO);
        assertThat(dossier.detentionRegime(LocalDate.of(2023, 4, 1))).isEmpty();
        assertThat(dossier.daysHeld(LocalDate.of(2024, 1, 1))).contains(new DaysHeld(287, 287L));
    }

    /** One source says that she was pardoned and not when, another one dates the release. */
    @Test
    void takesAnEndWithoutADayForTheOneThatAnotherSourceDates() {
        var dossier = with(
                "mamadshoeva",
                new Custody(LibertyStatus.RELEASED_PARDONED, null, null, null, null),
                new Release(FuzzyDate.parse("August 2023"), Release.Ground.PARDONED, null));

        assertThat(dossier.heldOn(LocalDate.of(2024, 1, 1))).isEqualTo(Tri.NO);
        assertThat(dossier.heldUntil())
                .hasValueSatisfying(until -> assertThat(until).hasToString("2023-08"));
    }

    @Test
    void beginsCustodyAnewWithAnotherArrest() {
        var dossier = with(
                "mamadshoeva",
                new Release(FuzzyDate.parse("2023-03-01"), Release.Ground.PARDONED, null),
                new ReArrest(FuzzyDate.parse("2023-06-01"), null, null, null));

        assertThat(dossier.heldOn(LocalDate.of(2023, 4, 1))).isEqualTo(Tri.NO);
        assertThat(dossier.heldOn(LocalDate.of(2023, 7, 1))).isEqualTo(Tri.CERTAIN);
        assertThat(dossier.heldSince())
                .hasValueSatisfying(since -> assertThat(since).hasToString("2023-06-01"));
        assertThat(dossier.libertyStatus(LocalDate.of(2023, 7, 1))).isEqualTo(LibertyStatus.HELD_INVESTIGATION);
    }

    @Test
    void holdsACaptiveOfOthersForMissing() {
        var said = new Tajik.Said(Tajik.LIST, "captive");
        said.fact(new Arrest(FuzzyDate.parse("2022-05-18"), null, null, PerpetratorCategory.ARMED_GROUP), "row");

        var dossier = Dossier.of(said.claims, Tajik.LATER);

        assertThat(dossier.heldOn(CENSUS)).isEqualTo(Tri.NO);
        assertThat(dossier.detentionRegime(CENSUS)).contains(DetentionRegime.HOSTAGE);
    }

    @Test
    void refusesAnAllegationWithoutAttribution() {
        assertThatExceptionOfType(InvalidFieldException.class)
                .isThrownBy(() -> Claim.proposed(
                        ClaimId.random(),
                        Tajik.ARTICLE,
                        Name.of("Any One"),
                        Modality.ALLEGATION,
                        ClaimScope.INDIVIDUAL,
                        " ",
                        null,
                        null,
                        Tajik.RECORDED))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("attribution"));
    }

    @Test
    void guardsThePlaceOfDetention() {
        var country = new Custody(null, null, FuzzyPlace.country("TJ"), null, null);
        var prison = new Custody(null, null, FuzzyPlace.locality("TJ", null, "a prison"), null, null);

        assertThat(country.fieldClass()).isEqualTo(FieldClass.F0);
        assertThat(prison.fieldClass()).isEqualTo(FieldClass.F2);
    }

    private static LibertyStatus status(String person) {
        return Dossier.of(Tajik.both(person), Tajik.LATER).libertyStatus(CENSUS);
    }

    private static Dossier with(String person, Fact... facts) {
        var said = new Tajik.Said(Tajik.LIST, person + ", later");
        for (var fact : facts) {
            said.fact(fact, "row");
        }
        var claims = new ArrayList<>(Tajik.both(person));
        claims.addAll(said.claims);
        return Dossier.of(claims, Tajik.LATER);
    }
}
