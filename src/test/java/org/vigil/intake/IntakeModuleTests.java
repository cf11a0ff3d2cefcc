package org.vigil.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.cases.CaseQueries;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.testing.Path;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;

@VigilTest
class IntakeModuleTests {

    @Autowired
    private IntakeReports reports;

    @Autowired
    private TriageManagement triage;

    @Autowired
    private CaseQueries cases;

    @Autowired
    private Path path;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Staff staff;

    @Test
    void givesAStrangerAReceiptAndTellsThemOneWord() {
        var code = reports.receive(report("Somebody was taken away in the night"));

        assertThat(reports.status(code.shown())).isEqualTo(ReportStatus.RECEIVED);
    }

    @Test
    void tellsTheSameOfAWrongCodeAsOfNoCode() {
        assertThat(reports.status("0000-0000-0000-0000-0000-0000-0000")).isEqualTo(ReportStatus.UNKNOWN);
        assertThat(reports.status("what?")).isEqualTo(ReportStatus.UNKNOWN);
    }

    @Test
    void followsAReportIntoItsCase() {
        var clerk = staff.hire(Role.INTAKE);
        var code = reports.receive(report("Unique words 4711"));
        var waiting = waiting(clerk, "Unique words 4711");
        var opened = staff.openCase();

        staff.as(clerk, () -> reports.linkTo(waiting.id(), opened.ref()));

        assertThat(reports.status(code.shown())).isEqualTo(ReportStatus.IN_WORK);
        assertThat(staff.as(clerk, () -> reports.behind(opened.ref())))
                .extracting(WaitingReport::id)
                .containsExactly(waiting.id());
        assertThat(staff.as(clerk, () -> reports.waiting()))
                .extracting(WaitingReport::id)
                .doesNotContain(waiting.id());
    }

    @Test
    void closesAReportThatIsSetAside() {
        var clerk = staff.hire(Role.INTAKE);
        var code = reports.receive(report("Cheap watches 4712"));

        staff.as(
                clerk,
                () -> reports.setAside(waiting(clerk, "Cheap watches 4712").id(), TriageReason.SPAM, "Advertising"));

        assertThat(reports.status(code.shown())).isEqualTo(ReportStatus.CLOSED);
    }

    @Test
    void dealsWithAReportOnce() {
        var clerk = staff.hire(Role.INTAKE);
        reports.receive(report("Only once 4713"));
        var id = waiting(clerk, "Only once 4713").id();
        staff.as(clerk, () -> reports.setAside(id, TriageReason.SPAM, "Advertising"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(
                        clerk, () -> reports.linkTo(id, staff.openCase().ref())))
                .matches(refusal -> refusal.kind() == Refusal.Kind.CONFLICT);
    }

    @Test
    void marksATextThatCameBefore() {
        var clerk = staff.hire(Role.INTAKE);
        reports.receive(report("Twice 4714"));
        reports.receive(report("Twice 4714"));

        assertThat(staff.as(clerk, () -> reports.waiting()))
                .filteredOn(waiting -> waiting.text().equals("Twice 4714"))
                .extracting(WaitingReport::repeats)
                .containsExactly(false, true);
    }

    @Test
    void refusesStaffChannelsToStrangers() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reports.receive(new NewReport(Channel.FEED, "From a feed", null, null)))
                .matches(refusal -> refusal.kind() == Refusal.Kind.FORBIDDEN);
    }

    @Test
    void neverLetsTheApplicationReadAContact() {
        reports.receive(new NewReport(Channel.WEB_FORM, "With a contact 4715", "signal: 4715", "en"));
        var clerk = staff.hire(Role.INTAKE);

        assertThat(waiting(clerk, "With a contact 4715").hasContact()).isTrue();
        assertThatThrownBy(() -> staff.count(clerk, "select length(contact_sealed) from intake.report limit 1"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void showsNoReportToStrangersAndVerifiers() {
        reports.receive(report("Hidden 4716"));

        assertThat(jdbc.sql("select count(*) from intake.report")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(staff.count(
                        staff.hire(Role.VERIFIER), "select count(*) from intake.report where text = 'Hidden 4716'"))
                .isZero();
    }

    @Test
    void databaseKeepsAReportAsItCame() {
        reports.receive(report("As it came 4717"));
        var clerk = staff.hire(Role.INTAKE);

        assertThatThrownBy(() -> staff.sql(clerk, "update intake.report set text = 'Other'"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> staff.sql(clerk, "delete from intake.report"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void keepsADecisionOfTriage() {
        var clerk = staff.named("intake2");
        var opened = path.openCase("Decided At Triage");
        var original = path.openCase("Known Before Triage");

        path.complete(opened, "Task_TriageReport", "intake2", "DUPLICATE", Map.of("duplicateOf", original));

        assertThat(staff.as(clerk, () -> triage.decisionsOn(idOf(opened))))
                .singleElement()
                .matches(decision -> staff.as(clerk, () -> idOf(original)).equals(decision.duplicateOf()));
        assertThatThrownBy(() -> staff.sql(clerk, "update intake.triage_decision set comment = 'x'"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void refusesADuplicateOfACaseThatNobodyKnows() {
        var clerk = staff.hire(Role.INTAKE);
        var opened = staff.openCase();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(
                        clerk,
                        () -> triage.decide(
                                opened.id(),
                                TriageOutcome.DUPLICATE,
                                null,
                                CaseRef.of("TJ-1999-9999"),
                                "The same man")))
                .matches(refusal -> refusal.fields().get(0).code().equals("refusal.triage.no-such-case"));
    }

    private CaseId idOf(String ref) {
        return cases.details(CaseRef.of(ref)).id();
    }

    private static NewReport report(String text) {
        return new NewReport(Channel.WEB_FORM, text, null, "en");
    }

    private WaitingReport waiting(SignedInUser clerk, String text) {
        return staff.as(clerk, () -> reports.waiting()).stream()
                .filter(report -> report.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
