package org.vigil.year;

import org.springframework.context.ApplicationContext;
import org.vigil.advocacy.AdvocacyManagement;
import org.vigil.audit.AuditManagement;
import org.vigil.cases.CaseCounts;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.CaseQueries;
import org.vigil.followup.HearingManagement;
import org.vigil.intake.IntakeReports;
import org.vigil.publication.ConsentManagement;
import org.vigil.publication.SummaryManagement;
import org.vigil.testing.Api;
import org.vigil.testing.Jobs;
import org.vigil.testing.MovableClock;
import org.vigil.testing.Owner;
import org.vigil.testing.Staff;
import org.vigil.workflow.TaskManagement;

/**
 * The product's own use cases, through which everything in the year is done, and what the test looks with.
 *
 * @param tasks the work queue
 * @param cases records
 * @param queries what is known of a case
 * @param counts the overview
 * @param actions advocacy
 * @param hearings days in court
 * @param reports what the public sends
 * @param consents what relatives take back
 * @param summaries what is public
 * @param audit the log
 * @param api the way in for other programs
 * @param clock the one clock
 * @param jobs what the engine does by itself
 * @param owner the database past every rule
 * @param staff people
 */
record Office(
        TaskManagement tasks,
        CaseManagement cases,
        CaseQueries queries,
        CaseCounts counts,
        AdvocacyManagement actions,
        HearingManagement hearings,
        IntakeReports reports,
        ConsentManagement consents,
        SummaryManagement summaries,
        AuditManagement audit,
        Api api,
        MovableClock clock,
        Jobs jobs,
        Owner owner,
        Staff staff) {

    /** Without a bean of its own: the tests that move time go on sharing one application. */
    static Office of(ApplicationContext application) {
        return application.getAutowireCapableBeanFactory().createBean(Office.class);
    }
}
