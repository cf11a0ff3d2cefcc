package org.vigil.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Role;
import org.vigil.testing.Api;
import org.vigil.testing.Owner;
import org.vigil.testing.VigilTest;

@VigilTest
class DemoModuleTests {

    @Autowired
    private DemoStory story;

    @Autowired
    private DemoAccounts accounts;

    @Autowired
    private Api api;

    @Autowired
    private Owner owner;

    @Test
    void bringsEachCaseWhereTheStoryLeavesIt() {
        assertThat(stages())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "imomali", "ACTIVE",
                        "ghurbati", "ACTIVE",
                        "sulton", "WATCH",
                        "saidamini", "REVIEW",
                        "pirmuhammadzoda", "REVIEW",
                        "mamadshoeva", "ACTIVE",
                        "jumaev", "VERIFICATION"));
    }

    @Test
    void publishesThreeAndSendsOneAppeal() {
        assertThat(api.get(Api.NOBODY, "/api/v1/public/cases/TJ-2022-0001").status())
                .isEqualTo(200);
        assertThat(api.get(Api.NOBODY, "/api/v1/public/cases/TJ-2022-0002").status())
                .isEqualTo(200);
        assertThat(api.get(Api.NOBODY, "/api/v1/public/cases/TJ-2022-0006").status())
                .isEqualTo(200);
        assertThat(api.get(Api.NOBODY, "/api/v1/public/cases/TJ-2022-0003").status())
                .isEqualTo(404);
        assertThat(owner.sql().sql("""
                                select a.status from advocacy.action a join demo.chapter c on true
                                join cases.detention_case d on d.ref = c.case_ref and d.id = a.case_id
                                where c.key = 'mamadshoeva'""").query(String.class).list()).containsExactly("SENT");
    }

    @Test
    void saysWhoAllegesWhatInPublic() {
        var published = api.get(Api.NOBODY, "/api/v1/public/cases/TJ-2022-0002").text();

        assertThat(published).contains("his family, as reported by RFE/RL");
    }

    @Test
    void keepsFourEyesInItsOwnStory() {
        assertThat(owner.sql().sql("""
                                select count(*) from cases.contribution r join cases.contribution o using (case_id, holder)
                                join cases.detention_case d on d.id = r.case_id join demo.chapter c on c.case_ref = d.ref
                                where r.kind in ('REVIEWER', 'SAFETY_CHECKER') and o.kind in ('OPENER', 'EDITOR', 'VERIFIER')""").query(Integer.class).single()).isZero();
    }

    @Test
    void tellsNothingTwice() {
        var before = entries();

        story.tell();

        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void goesOnWhereItWasStoppedAndFindsNothingLeftToDo() {
        owner.sql().sql("update demo.chapter set told = false").update();
        var before = entries();

        story.tell();

        assertThat(entries()).isEqualTo(before);
        assertThat(owner.sql()
                        .sql("select bool_and(told) from demo.chapter")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void addsAnAccountForEachRoleAndNoneTwice() {
        assertThat(DemoAccounts.usernames())
                .allSatisfy(name -> assertThat(accounts.require(name).roles()).hasSize(1));
        assertThat(DemoAccounts.usernames())
                .flatExtracting(name -> accounts.require(name).roles())
                .contains(Role.values());

        assertThat(accounts.add()).isNull();
    }

    private Map<String, String> stages() {
        return owner
                .sql()
                .sql("select c.key, d.stage from demo.chapter c join cases.detention_case d on d.ref = c.case_ref")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private int entries() {
        return owner.sql()
                .sql(
                        "select count(*) from cases.detention_case d join demo.chapter c on c.case_ref = d.ref join cases.claim m on m.case_id = d.id")
                .query(Integer.class)
                .single();
    }
}
