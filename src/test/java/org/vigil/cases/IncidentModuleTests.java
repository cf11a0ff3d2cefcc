package org.vigil.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.ClaimStatus;
import org.vigil.cases.dossier.Contact;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.shared.CaseRef;
import org.vigil.shared.CountryCode;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.Refusal;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;

@VigilTest
@SuppressWarnings("NullAway.Init")
class IncidentModuleTests {

    @Autowired
    private IncidentManagement incidents;

    @Autowired
    private MergeManagement merges;

    @Autowired
    private CaseQueries cases;

    @Autowired
    private CaseManagement records;

    @Autowired
    private Staff staff;

    @Test
    void putsTheCasesOfOneEventTogether() {
        var clerk = staff.hire(Role.INTAKE);
        var first = staff.openCase(clerk).ref();
        var second = staff.openCase(clerk).ref();

        var id = open(clerk, first, second);

        var incident = staff.as(clerk, () -> incidents.get(id));
        assertThat(incident.cases()).extracting(CaseRow::ref).containsExactlyInAnyOrder(first, second);
        assertThat(staff.as(clerk, () -> incidents.ofCase(second))).contains(incident);
    }

    @Test
    void holdsTheSevenOfTheDemoTogether() {
        var coordinator = staff.named("coordinator");

        var incident = staff.as(
                coordinator, () -> incidents.ofCase(CaseRef.of("TJ-2022-0001")).orElseThrow());

        assertThat(incident.cases()).hasSize(7);
    }

    @Test
    void refusesACaseOfAnotherIncident() {
        var clerk = staff.hire(Role.INTAKE);
        var taken = staff.openCase(clerk).ref();
        open(clerk, taken);

        refused(
                "refusal.incident.other",
                clerk,
                () -> open(clerk, staff.openCase(clerk).ref(), taken));
    }

    @Test
    void refusesAnIncidentWithoutACaseAndToTakeTheLastOneOut() {
        var clerk = staff.hire(Role.INTAKE);
        var only = staff.openCase(clerk).ref();
        var id = open(clerk, only);

        refused("refusal.invalid", clerk, () -> open(clerk));
        refused("refusal.incident.last", clerk, () -> incidents.remove(id, only));
        assertThatThrownBy(() -> staff.sql(clerk, "delete from cases.incident_case where incident_id = ?", id.value()))
                .hasStackTraceContaining("an incident keeps at least one case");
        assertThatThrownBy(() -> staff.sql(clerk, """
                        insert into cases.incident (id, title, incident_type, country, precision, opened_by, opened_at)
                        values (gen_random_uuid(), 'x', 'ARREST', 'TJ', 'UNKNOWN', ?, now())""", clerk.account()))
                .hasStackTraceContaining("an incident keeps at least one case");
    }

    @Test
    void showsAStrangerNeitherTheEventNorItsCases() {
        var clerk = staff.hire(Role.INTAKE);
        var id = open(clerk, staff.openCase(clerk).ref());
        var stranger = staff.hireElsewhere(Role.INTAKE);
        var own = staff.hireElsewhere(Role.INTAKE);

        refused("refusal.not-found", stranger, () -> incidents.get(id));
        refused("refusal.not-found", stranger, () -> incidents.change(id, about()));
        assertThat(staff.count(own, "select count(*) from cases.incident where id = ?", id.value()))
                .isZero();
        assertThat(staff.sql(own, "update cases.incident set title = 'mine' where id = ?", id.value()))
                .isZero();
    }

    @Test
    void proposesOnEachOpenCaseWhatASourceSaysOfAll() {
        var clerk = staff.hire(Role.INTAKE);
        var first = staff.openCase(clerk).ref();
        var second = staff.openCase(clerk).ref();
        var id = open(clerk, first, second);

        var proposed = staff.as(clerk, () -> incidents.proposeForAll(id, source(), List.of(claim(null))));

        assertThat(proposed).containsExactlyInAnyOrder(first, second);
        for (var ref : proposed) {
            var claim = staff.as(clerk, () -> cases.file(ref, null)).claims().stream()
                    .map(RecordedClaim::claim)
                    .filter(said -> said.fact().type() == FactType.CONTACT)
                    .findFirst()
                    .orElseThrow();
            assertThat(claim.scope()).isEqualTo(ClaimScope.GROUP);
            assertThat(claim.status()).isEqualTo(ClaimStatus.PROPOSED);
        }
    }

    @Test
    void fillsNoPersonsDossierWithWhatIsSaidOfTheGroup() {
        var clerk = staff.hire(Role.INTAKE);
        var ref = staff.openCase(clerk).ref();
        var id = open(clerk, ref);
        staff.as(clerk, () -> incidents.proposeForAll(id, source(), List.of(claim("Smuggled in"))));

        var verifier = staff.hire(Role.VERIFIER);
        staff.as(verifier, () -> {
            var said = cases.file(ref, null).claims().stream()
                    .filter(recorded -> recorded.claim().fact().type() == FactType.CONTACT)
                    .findFirst()
                    .orElseThrow();
            records.decide(said.claim().id(), ClaimStatus.ACCEPTED, "Read", null);
        });

        assertThat(staff.as(verifier, () -> cases.file(ref, null)).dossier().value(Contact.class))
                .isEmpty();
    }

    @Test
    void listsTheCaseThatStandsInPlaceOfAMergedOne() {
        var clerk = staff.hire(Role.INTAKE);
        var old = staff.openCase(clerk).ref();
        var target = staff.openCase(clerk).ref();
        var id = open(clerk, old);

        staff.as(staff.hire(Role.COORDINATOR), () -> merges.merge(old, target, "The same man", null));

        assertThat(staff.as(clerk, () -> incidents.get(id)).cases())
                .extracting(CaseRow::ref)
                .containsExactly(target);
        assertThat(staff.as(clerk, () -> incidents.ofCase(target))).isPresent();
    }

    @Test
    void leavesTheRecordToThoseWhoEditIt() {
        var clerk = staff.hire(Role.INTAKE);
        var id = open(clerk, staff.openCase(clerk).ref());

        refused(
                "refusal.forbidden",
                staff.hire(Role.COORDINATOR),
                () -> incidents.proposeForAll(id, source(), List.of(claim(null))));
        refused("refusal.forbidden", staff.hire(Role.REVIEWER), () -> incidents.change(id, about()));
    }

    private IncidentId open(SignedInUser by, CaseRef... refs) {
        return staff.as(by, () -> incidents.open(about(), List.of(refs)));
    }

    private void refused(String code, SignedInUser by, Runnable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(by, work))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    private static NewIncident about() {
        return new NewIncident(
                "Taken in one night",
                IncidentType.ARREST,
                CountryCode.of("TJ"),
                null,
                "Dushanbe",
                FuzzyDate.year(2022));
    }

    private static NewSource source() {
        return new NewSource(
                "A paper", null, "paper", SourceKind.NEWS_ARTICLE, SourceGrade.UNGRADED, null, null, null, false);
    }

    private static NewClaim claim(@Nullable String note) {
        return new NewClaim(
                null,
                new Contact(Contact.Access.NOT_PERMITTED, null, null),
                Modality.FACT,
                ClaimScope.INDIVIDUAL,
                null,
                "line 4",
                null,
                note);
    }
}
