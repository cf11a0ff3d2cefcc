package org.vigil.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.Name;
import org.vigil.matching.Band;
import org.vigil.shared.CountryCode;
import org.vigil.shared.Refusal;
import org.vigil.testing.Owner;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;

@VigilTest
class DuplicatesModuleTests {

    private static final CountryCode TJ = CountryCode.of("TJ");

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private CaseManagement cases;

    @Autowired
    private Owner owner;

    @Autowired
    private Staff staff;

    @Test
    void findsAPersonUnderAnotherSpellingAndSaysWhy() {
        var clerk = staff.hire(Role.INTAKE);
        var opened = open(clerk, "Qurbonali Zarifzoda");

        var found = staff.as(clerk, () -> duplicates.find(List.of("Kurbonali Zarifzoda"), TJ));

        assertThat(found).hasSize(1).first().satisfies(duplicate -> {
            assertThat(duplicate.ref()).isEqualTo(opened.ref());
            assertThat(duplicate.band()).isNotEqualTo(Band.NO);
            assertThat(duplicate.why()).isNotEmpty();
        });
    }

    @Test
    void findsAPersonUnderAnotherScript() {
        var clerk = staff.hire(Role.INTAKE);
        var opened = open(clerk, "Firdavs Yakubzoda");

        assertThat(staff.as(clerk, () -> duplicates.find(List.of("Фирдавс Якубзода"), TJ)))
                .extracting(LikelyDuplicate::ref)
                .containsExactly(opened.ref());
    }

    @Test
    void revealsNoCaseOfAnotherTeam() {
        open(staff.hire(Role.INTAKE), "Shamsiddin Orzuzoda");
        var stranger = staff.hireElsewhere(Role.INTAKE);

        assertThat(staff.as(stranger, () -> duplicates.find(List.of("Shamsiddin Orzuzoda"), TJ)))
                .isEmpty();
        assertThat(
                        staff.count(
                                stranger,
                                "select count(*) from cases.name_key k where k.case_id in "
                                        + "(select c.id from cases.detention_case c where c.display_name = 'Shamsiddin Orzuzoda')"))
                .isZero();
    }

    @Test
    void asksNeedToKnowOfEachCaseInTheDatabaseItself() throws SQLException {
        var clerk = staff.hire(Role.INTAKE);
        open(clerk, "Nizomiddin Ravshanzoda");
        var keys = owner.sql()
                .sql(
                        "select array_agg(k.key)::text from cases.name_key k join cases.detention_case c on c.id = k.case_id"
                                + " where c.display_name = 'Nizomiddin Ravshanzoda'")
                .query(String.class)
                .single();
        var question = "select count(*) from cases.named_like('" + keys + "', 250, 60)";

        assertThat(staff.count(clerk, question)).isOne();
        assertThat(staff.count(staff.hireElsewhere(Role.INTAKE), question)).isZero();
        assertThat(staff.count(staff.named("auditor"), question)).isZero();
        try (var nobody = owner.asApplication();
                var found = nobody.createStatement().executeQuery(question)) {
            assertThat(found.next()).isTrue();
            assertThat(found.getLong(1)).isZero();
        }
    }

    @Test
    void isNotItsOwnDuplicate() {
        var clerk = staff.hire(Role.INTAKE);
        var first = open(clerk, "Bahrom Nazarshoev");
        var second = open(clerk, "Bahrom Nazarshoyev");

        assertThat(staff.as(clerk, () -> duplicates.ofCase(first.ref())))
                .extracting(LikelyDuplicate::ref)
                .containsExactly(second.ref());
    }

    @Test
    void keepsNoNameInTheIndex() {
        var clerk = staff.hire(Role.INTAKE);
        open(clerk, "Rustamjon Hakimzoda");

        assertThat(staff.count(
                        clerk,
                        "select count(*) from information_schema.columns where table_schema = 'cases' and table_name = 'name_key'"
                                + " and data_type <> 'uuid'"))
                .isZero();
    }

    @Test
    void asksForThePermissionToOpenCases() {
        var reviewer = staff.hire(Role.REVIEWER);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(reviewer, () -> duplicates.find(List.of("Anybody"), null)))
                .matches(refused -> refused.kind() == Refusal.Kind.FORBIDDEN);
    }

    private CaseDetails open(SignedInUser clerk, String name) {
        return staff.as(
                clerk,
                () -> cases.open(
                        new OpenCase(List.of(Name.of(name)), TJ, IncidentType.ARREST, 2022, "", null, List.of())));
    }
}
