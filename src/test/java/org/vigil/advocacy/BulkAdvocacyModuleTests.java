package org.vigil.advocacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.cases.CaseDetails;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;

@VigilTest
@SuppressWarnings("NullAway.Init")
class BulkAdvocacyModuleTests {

    @Autowired
    private BulkAdvocacyManagement bulk;

    @Autowired
    private AdvocacyManagement advocacy;

    @Autowired
    private Staff staff;

    private SignedInUser advocate;
    private List<CaseRef> seven;

    @BeforeEach
    void sevenCases() {
        advocate = staff.hire(Role.ADVOCATE);
        seven = Stream.generate(staff::openCase).limit(7).map(CaseDetails::ref).toList();
    }

    @Test
    void draftsOneActionForEachOfTheSeven() {
        var drafted = staff.as(advocate, () -> bulk.draft(letter(seven)));

        assertThat(drafted).hasSize(7).doesNotHaveDuplicates();
        for (var ref : seven) {
            assertThat(staff.as(advocate, () -> advocacy.list(ref)))
                    .singleElement()
                    .satisfies(action -> {
                        assertThat(action.status()).isEqualTo(ActionStatus.IN_REVIEW);
                        assertThat(action.text()).isEqualTo("Let Test Person go (" + ref + ")");
                    });
            assertThat(staff.count(
                            advocate,
                            "select count(*) from workflow.task_view where case_ref = ? and key = 'Task_ApproveAction'",
                            ref.toString()))
                    .isEqualTo(1);
        }
    }

    @Test
    void saysWhichCasesRefuseAndDraftsNothingWhenOneDoes() {
        var first = seven.get(0);
        staff.as(advocate, () -> bulk.draft(letter(List.of(first))));
        var unknown = CaseRef.of("TJ-1991-0001");
        var asked = letter(List.of(first, unknown, seven.get(1)));

        assertThat(staff.as(advocate, () -> bulk.preview(asked)))
                .extracting(BulkLine::refusal)
                .containsExactly("refusal.bulk.open-already", "refusal.bulk.unknown", null);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(advocate, () -> bulk.draft(asked)))
                .matches(refusal -> refusal.args().get(0).equals(first + ", " + unknown));
        assertThat(staff.as(advocate, () -> advocacy.list(seven.get(1)))).isEmpty();
    }

    @Test
    void tellsNothingOfCasesThatAreNotTheirs() {
        var stranger = staff.hireElsewhere(Role.ADVOCATE);

        assertThat(staff.as(stranger, () -> bulk.preview(letter(seven))))
                .allMatch(line -> line.name() == null && "refusal.bulk.unknown".equals(line.refusal()));
    }

    private static BulkDraft letter(List<CaseRef> refs) {
        return new BulkDraft(refs, ActionKind.LETTER_TO_AUTHORITY, "The President", "Let {name} go ({ref})");
    }
}
