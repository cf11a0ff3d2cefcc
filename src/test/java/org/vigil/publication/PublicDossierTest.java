package org.vigil.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.cases.dossier.Affiliation;
import org.vigil.cases.dossier.Arrest;
import org.vigil.cases.dossier.Claim;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.Custody;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.DossierEntry;
import org.vigil.cases.dossier.Fact;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.Health;
import org.vigil.cases.dossier.IllTreatment;
import org.vigil.cases.dossier.LibertyStatus;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.Name;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.cases.dossier.SourceRef;
import org.vigil.publication.SummaryOffer.Reason;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

class PublicDossierTest {

    private static final Instant NOON = Instant.parse("2022-11-22T12:00:00Z");
    private static final SourceRef PAPER =
            new SourceRef(UUID.randomUUID(), "A paper", "paper", SourceKind.NEWS_ARTICLE);

    private final Claim name = said(Name.of("Daler Imomali"), Modality.FACT, null);
    private final Claim arrest = said(
            new Arrest(
                    FuzzyDate.day(2022, 6, 15), FuzzyPlace.locality("TJ", "Dushanbe", "Remand prison 1"), null, null),
            Modality.FACT,
            null);
    private final Claim custody = said(
            new Custody(
                    LibertyStatus.HELD_SERVING, null, FuzzyPlace.locality("TJ", "Sughd", "Prison 8"), "Prison 8", null),
            Modality.FACT,
            null);
    private final Claim outlet = said(new Affiliation("A channel", null, null), Modality.FACT, null);
    private final Claim torture =
            said(new IllTreatment(IllTreatment.Kind.TORTURE, null, null, null, null), Modality.ALLEGATION, "relatives");
    private final Claim health = said(new Health(Health.State.ILL, null, "an illness", null), Modality.FACT, null);

    @Test
    void offersThePublishableClassAlone() {
        var open = open(check(SafetyOutcome.FULL).build());

        assertThat(types(open))
                .containsExactlyInAnyOrder(FactType.NAME, FactType.ARREST, FactType.CUSTODY, FactType.AFFILIATION);
        assertThat(reasons(open))
                .containsEntry(FactType.ILL_TREATMENT, Reason.FIELD_CLASS)
                .containsEntry(FactType.HEALTH, Reason.FIELD_CLASS);
    }

    @Test
    void offersAnAllegationOnlyWhenTheCheckerAllowsIt() {
        var open = open(check(SafetyOutcome.FULL).allowing("ILL_TREATMENT").build());

        assertThat(types(open)).contains(FactType.ILL_TREATMENT);
    }

    @Test
    void neverShowsHealthWithoutConsentEvenWhenAllowed() {
        var without = open(check(SafetyOutcome.FULL).allowing("HEALTH").build());
        var with = open(check(SafetyOutcome.FULL)
                .allowing("HEALTH")
                .consenting(Consent.Scope.HEALTH)
                .build());

        assertThat(types(without)).doesNotContain(FactType.HEALTH);
        assertThat(types(with)).contains(FactType.HEALTH);
    }

    @Test
    void keepsBackWhatTheCheckerKeepsBack() {
        var open = open(check(SafetyOutcome.FULL).keepingBack("ARREST").build());

        assertThat(types(open)).doesNotContain(FactType.ARREST);
        assertThat(open.dossier().values(Arrest.class)).isEmpty();
    }

    @Test
    void showsNoPlaceFinerThanTheCountryWithoutConsent() {
        var open = open(check(SafetyOutcome.FULL).build());

        assertThat(open.dossier().toString()).doesNotContain("Dushanbe", "Remand prison", "Sughd", "Prison 8");
    }

    @Test
    void showsTheRegionWithConsentAndNothingFiner() {
        var open = open(check(SafetyOutcome.FULL)
                .consenting(Consent.Scope.LOCATION)
                .allowing("CUSTODY")
                .build());

        assertThat(open.dossier().value(Arrest.class).orElseThrow().place())
                .isEqualTo(FuzzyPlace.region("TJ", "Dushanbe"));
        assertThat(open.dossier().value(Custody.class).orElseThrow().place())
                .isEqualTo(FuzzyPlace.region("TJ", "Sughd"));
        assertThat(open.dossier().entries().toString()).doesNotContain("Remand prison 1");
    }

    @Test
    void namesNobodyUnderAPseudonym() {
        var open = open(check(SafetyOutcome.PSEUDONYMISED).build());

        assertThat(types(open)).containsExactlyInAnyOrder(FactType.ARREST, FactType.CUSTODY);
        assertThat(open.dossier().displayName()).isEmpty();
        assertThat(reasons(open))
                .containsEntry(FactType.NAME, Reason.PSEUDONYM)
                .containsEntry(FactType.AFFILIATION, Reason.PSEUDONYM);
    }

    @Test
    void leavesOutWhatWasTakenBackSinceTheCheck() {
        var all = List.of(name, arrest);

        var open = PublicDossier.of(
                Dossier.of(all, NOON),
                Set.of(name.id()),
                check(SafetyOutcome.FULL).build());

        assertThat(types(open)).containsExactly(FactType.NAME);
    }

    @Test
    void showsOnlyTheChosenFacts() {
        var open = open(check(SafetyOutcome.FULL).build());

        assertThat(types(open.chosen(List.of(arrest.id())))).containsExactly(FactType.ARREST);
        assertThat(types(open.chosen(List.of()))).isEqualTo(types(open));
    }

    private PublicDossier open(SafetyCheck check) {
        var claims = List.of(name, arrest, custody, outlet, torture, health);
        Set<ClaimId> accepted = claims.stream().map(Claim::id).collect(Collectors.toSet());
        return PublicDossier.of(Dossier.of(claims, NOON), accepted, check);
    }

    private static List<FactType> types(PublicDossier open) {
        return open.dossier().entries().stream()
                .map(entry -> entry.slot().type())
                .toList();
    }

    private static Map<FactType, Reason> reasons(PublicDossier open) {
        return open.keptBack().stream()
                .collect(Collectors.toMap(kept -> type(kept.entry()), PublicDossier.Kept::reason));
    }

    private static FactType type(DossierEntry entry) {
        return entry.slot().type();
    }

    private static Claim said(Fact fact, Modality modality, @Nullable String attribution) {
        return Claim.proposed(
                        ClaimId.random(),
                        PAPER,
                        fact,
                        modality,
                        ClaimScope.INDIVIDUAL,
                        attribution,
                        "line 1",
                        null,
                        NOON.minusSeconds(60))
                .accepted(NOON.minusSeconds(30), null);
    }

    static CheckBuilder check(SafetyOutcome outcome) {
        return new CheckBuilder(outcome);
    }

    /** A complete safety check, to be varied. */
    static final class CheckBuilder {

        private final SafetyOutcome outcome;
        private final java.util.ArrayList<Consent> consents = new java.util.ArrayList<>(
                List.of(new Consent(Consent.Scope.NAME, Consent.Status.GIVEN, "the wife", "wife", null)));
        private Set<String> keptBack = Set.of();
        private Set<String> allowed = Set.of();

        CheckBuilder(SafetyOutcome outcome) {
            this.outcome = outcome;
        }

        CheckBuilder keepingBack(String... slots) {
            keptBack = Set.of(slots);
            return this;
        }

        CheckBuilder allowing(String... slots) {
            allowed = Set.of(slots);
            return this;
        }

        CheckBuilder consenting(Consent.Scope scope) {
            consents.add(new Consent(scope, Consent.Status.GIVEN, "the wife", "wife", null));
            return this;
        }

        SafetyCheck build() {
            var answers = new EnumMap<ChecklistItem, ChecklistItem.Answer>(ChecklistItem.class);
            Arrays.stream(ChecklistItem.values()).forEach(item -> answers.put(item, ChecklistItem.Answer.NO));
            return new SafetyCheck(
                    outcome,
                    answers,
                    keptBack,
                    allowed,
                    Set.of(),
                    consents,
                    outcome == SafetyOutcome.DELAYED ? NOON.plusSeconds(3600) : null,
                    "Looked at everything.",
                    null);
        }
    }
}
