package org.vigil.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.cases.CaseDetails;
import org.vigil.shared.Refusal;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;

@VigilTest
@SuppressWarnings("NullAway.Init")
class NoticeModuleTests {

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeManagement management;

    @Autowired
    private Staff staff;

    private SignedInUser coordinator;
    private CaseDetails onCase;

    @BeforeEach
    void staffAndCase() {
        coordinator = staff.hire(Role.COORDINATOR);
        onCase = staff.openCase();
    }

    @Test
    void tellsOnceHoweverOftenTheJobRuns() {
        var source = "Event_Test/" + UUID.randomUUID();

        write(source);
        write(source);

        assertThat(ofCase(coordinator)).singleElement().matches(notice -> !notice.isRead());
    }

    @Test
    void showsItToTheRoleThatItIsForAndToNobodyElse() {
        write("Event_Test/" + UUID.randomUUID());

        assertThat(ofCase(coordinator)).hasSize(1);
        assertThat(ofCase(staff.hire(Role.VERIFIER))).isEmpty();
        assertThat(ofCase(staff.hireElsewhere(Role.COORDINATOR))).isEmpty();
        var before = staff.as(coordinator, () -> management.unread());
        staff.as(
                coordinator,
                () -> management.markRead(ofCase(coordinator).get(0).id()));
        assertThat(staff.as(coordinator, () -> management.unread())).isEqualTo(before - 1);
    }

    @Test
    void marksNothingOfOthers() {
        write("Event_Test/" + UUID.randomUUID());
        var id = ofCase(coordinator).get(0).id();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(staff.hire(Role.ADVOCATE), () -> management.markRead(id)))
                .matches(refusal -> refusal.kind() == Refusal.Kind.NOT_FOUND);
        assertThat(ofCase(coordinator).get(0).isRead()).isFalse();
    }

    @Test
    void databaseKeepsWhatWasTold() {
        write("Event_Test/" + UUID.randomUUID());
        var id = ofCase(coordinator).get(0).id().value();

        assertThatThrownBy(
                        () -> staff.sql(coordinator, "update notification.notice set code = 'Other' where id = ?", id))
                .hasStackTraceContaining("never changed");
        assertThatThrownBy(() -> staff.sql(
                        coordinator,
                        "update notification.notice set read_at = now(), read_by = gen_random_uuid() where id = ?",
                        id))
                .hasStackTraceContaining("by the one who acts");
        assertThatThrownBy(() -> staff.sql(coordinator, "delete from notification.notice where id = ?", id))
                .hasStackTraceContaining("permission denied");
        assertThat(staff.count(
                        staff.hireElsewhere(Role.COORDINATOR),
                        "select count(*) from notification.notice where id = ?",
                        id))
                .isZero();
    }

    private void write(String source) {
        staff.inTransaction(
                coordinator,
                () -> notices.write(new NewNotice(
                        NoticeKind.OVERDUE,
                        "Task_ReviewRecord",
                        onCase.id(),
                        Subject.CASE_ALONE,
                        Role.COORDINATOR,
                        null,
                        source)));
    }

    private List<Notice> ofCase(SignedInUser user) {
        return staff.as(user, () -> management.list(false, null, 200)).items().stream()
                .filter(notice -> onCase.ref().equals(notice.ref()))
                .toList();
    }
}
