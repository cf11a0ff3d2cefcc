package org.vigil.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.vigil.cases.dossier.Arrest;
import org.vigil.cases.dossier.ChargeCategory;
import org.vigil.cases.dossier.Claim;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.ClaimStatus;
import org.vigil.cases.dossier.ConflictDecision;
import org.vigil.cases.dossier.Custody;
import org.vigil.cases.dossier.DetentionRegime;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.Fact;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.FieldClass;
import org.vigil.cases.dossier.IllTreatment;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.Known;
import org.vigil.cases.dossier.LibertyStatus;
import org.vigil.cases.dossier.MaximumPenalty;
import org.vigil.cases.dossier.MinimumElement;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.Name;
import org.vigil.cases.dossier.PenaltyKind;
import org.vigil.cases.dossier.PerpetratorCategory;
import org.vigil.cases.dossier.Proceeding;
import org.vigil.cases.dossier.RandomFacts;
import org.vigil.cases.dossier.Sentence;
import org.vigil.cases.dossier.SentenceBucket;
import org.vigil.cases.dossier.SlotGroup;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.cases.dossier.SourceRef;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

class FactWordingTest {

    private static final Instant NOW = Instant.parse("2022-11-22T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 22);

    private final FactWording wording = new FactWording(bundle());

    @ParameterizedTest
    @CsvSource({
        "2022-05-18, 18 May 2022",
        "2022-05, May 2022",
        "2022, 2022",
        "2022-05/2022-07, between May and July 2022",
        "2021-12/2022-07, between December 2021 and July 2022",
        "2022-05-03/2022-06-30, between 3 May 2022 and 30 June 2022",
        "about May 2022, about May 2022",
        "../2022-10-16, 16 October 2022 or earlier",
        "unknown, unknown"
    })
    void saysDatesAsPeopleDo(String date, String said) {
        assertThat(wording.date(FuzzyDate.parse(date), Locale.ENGLISH)).isEqualTo(said);
    }

    @Test
    void saysFactsInAFewWords() {
        assertThat(said(new Arrest(
                        FuzzyDate.parse("2022-05-18"), FuzzyPlace.country("TJ"), null, PerpetratorCategory.POLICE)))
                .isEqualTo("Arrested on 18 May 2022 in Tajikistan by the police");
        assertThat(said(Sentence.ofMonths(90, FuzzyDate.parse("2022-10"))))
                .isEqualTo("Sentenced to 7 years and 6 months in prison in October 2022");
        assertThat(said(new MaximumPenalty(300, PenaltyKind.PRISON, null))).isEqualTo("Could face 25 years in prison");
        assertThat(said(new Proceeding(Proceeding.Stage.TRIAL, Known.UNKNOWN, null, null)))
                .isEqualTo("Trial: unknown whether it has begun");
    }

    @Test
    void neverSaysAnAllegationWithoutItsAttribution() {
        var facts = new RandomFacts(new Random(3));
        for (int round = 0; round < 2_000; round++) {
            var scope = round % 2 == 0 ? ClaimScope.INDIVIDUAL : ClaimScope.GROUP;

            assertThat(wording.sentence(claim(facts.next(), Modality.ALLEGATION, scope), Locale.ENGLISH))
                    .contains("his relatives");
        }
    }

    @Test
    void saysHowAClaimIsMeant() {
        var torture = new IllTreatment(IllTreatment.Kind.TORTURE, null, null, null, null);

        assertThat(sentence(torture, Modality.ALLEGATION)).isEqualTo("Alleged by his relatives: torture.");
        assertThat(sentence(torture, Modality.DENIAL)).isEqualTo("Denies, according to his relatives: torture.");
        assertThat(sentence(torture, Modality.OPINION)).isEqualTo("In the view of his relatives: torture.");
    }

    @Test
    void saysSinceWhenAndHowLong() {
        assertThat(heldSince(new Arrest(FuzzyDate.parse("2022-05-18"), null, null, null)))
                .isEqualTo("Held since 18 May 2022 (188 days)");
        assertThat(heldSince(new Arrest(FuzzyDate.parse("2022-05/2022-07"), null, null, null)))
                .isEqualTo("Held since some time between May and July 2022: 114–205 days");
        assertThat(heldSince(new Arrest(FuzzyDate.parse("2022-05"), null, null, null)))
                .isEqualTo("Held since some time in May 2022: 175–205 days");
        assertThat(heldSince(new Arrest(FuzzyDate.parse("before 17 October 2022"), null, null, null)))
                .isEqualTo("Held since 16 October 2022 or earlier: at least 37 days");
        assertThat(heldSince(new Arrest(null, FuzzyPlace.country("TJ"), null, null)))
                .isEqualTo("Held; no source says since when");
        assertThat(heldSince(Name.of("Any One"))).isEqualTo("No source says that this person is held");
    }

    @Test
    void hasAWordForEveryFactAndField() {
        var facts = new RandomFacts(new Random(5));
        for (var type : FactType.values()) {
            assertThat(wording.label(type, Locale.ENGLISH)).isNotBlank();
            for (var field : FactForm.of(type).fields()) {
                assertThat(wording.fieldLabel(field, Locale.ENGLISH)).isNotBlank();
                if (field.choices() != null) {
                    for (var choice : field.choices().getEnumConstants()) {
                        assertThat(wording.label(choice, Locale.ENGLISH)).isNotBlank();
                    }
                }
            }
            for (int round = 0; round < 300; round++) {
                assertThat(said(facts.next(type))).isNotBlank().doesNotContain("{", "null");
            }
        }
    }

    @Test
    void tellsOfCaptivesOfOthersThanAStateThatTheyWereTaken() {
        var date = FuzzyDate.parse("2023-10-09");
        var place = FuzzyPlace.country("SY");

        assertThat(said(new Arrest(date, place, null, PerpetratorCategory.ARMED_GROUP)))
                .isEqualTo("Taken on 9 October 2023 in Syria by an armed group");
        assertThat(said(new Custody(LibertyStatus.MISSING, null, place, null, PerpetratorCategory.ARMED_GROUP)))
                .isEqualTo("Missing in Syria, taken by an armed group");
    }

    @Test
    void hasAWordForEveryValueOfTheDomain() {
        var lists = List.<Enum<?>[]>of(
                LibertyStatus.values(),
                ChargeCategory.values(),
                PerpetratorCategory.values(),
                IncidentType.values(),
                DetentionRegime.values(),
                SentenceBucket.values(),
                PenaltyKind.values(),
                SlotGroup.values(),
                FieldClass.values(),
                Modality.values(),
                ClaimScope.values(),
                ClaimStatus.values(),
                SourceKind.values(),
                Known.values(),
                MinimumElement.values(),
                ConflictDecision.Outcome.values(),
                FuzzyDate.Precision.values(),
                FuzzyPlace.Precision.values());

        for (var values : lists) {
            for (var value : values) {
                assertThat(wording.label(value, Locale.ENGLISH)).isNotBlank().doesNotContain("_");
            }
        }
    }

    private String said(Fact fact) {
        return wording.value(fact, Locale.ENGLISH);
    }

    private String sentence(Fact fact, Modality modality) {
        return wording.sentence(claim(fact, modality, ClaimScope.INDIVIDUAL), Locale.ENGLISH);
    }

    private String heldSince(Fact fact) {
        var claim = claim(fact, Modality.FACT, ClaimScope.INDIVIDUAL).accepted(NOW, null);
        return wording.heldSince(Dossier.of(List.of(claim), NOW), TODAY, Locale.ENGLISH);
    }

    private static Claim claim(Fact fact, Modality modality, ClaimScope scope) {
        var source = new SourceRef(new UUID(0, 1), "a source", "origin", SourceKind.NEWS_ARTICLE);
        return Claim.proposed(
                ClaimId.random(), source, fact, modality, scope, "his relatives", "line 1", null, NOW.minusSeconds(60));
    }

    private static ResourceBundleMessageSource bundle() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages/dossier");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
