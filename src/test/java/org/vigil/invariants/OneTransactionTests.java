package org.vigil.invariants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Role;
import org.vigil.testing.Api;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;

/** Invariant 9: a person's action and its process step are committed together, or neither is. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class OneTransactionTests {

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Autowired
    private Owner owner;

    @Autowired
    private Staff staff;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engine.act_ru_task",
                "engine.act_hi_actinst",
                "workflow.task_view",
                "audit.entry",
                "cases.stage_change"
            })
    void leavesTheCaseAsItWasWhenTheStepFailsAnywhere(String table) {
        var ref = path.caseInVerification("Failing Step");
        path.acceptAllClaims(ref, "verifier");
        var before = everythingOf(ref);

        var answer = whileInsertsFail(
                table, () -> path.tryComplete(ref, "Task_GradeSources", "verifier", "PROPOSE", Map.of()));

        assertThat(answer.status()).as(answer.text()).isGreaterThanOrEqualTo(500);
        assertThat(answer.text()).doesNotContain("org.vigil", "PSQL", "broken for the test", "Exception");
        assertThat(everythingOf(ref)).isEqualTo(before);
        path.complete(ref, "Task_GradeSources", "verifier", "PROPOSE", Map.of());
        assertThat(path.stage(ref)).isEqualTo("REVIEW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine.act_ru_execution", "workflow.task_view", "audit.entry"})
    void opensNoCaseWithoutItsProcess(String table) {
        var cases = number("select count(*) from cases.detention_case");
        var processes = number("select count(*) from engine.act_hi_procinst");

        var answer = whileInsertsFail(table, () -> api.post("intake", "/api/v1/cases", Path.report("Never Opened")));

        assertThat(answer.status()).as(answer.text()).isGreaterThanOrEqualTo(500);
        assertThat(number("select count(*) from cases.detention_case")).isEqualTo(cases);
        assertThat(number("select count(*) from engine.act_hi_procinst")).isEqualTo(processes);
    }

    @Test
    void leavesNoProcessBehindAUseCaseThatIsRolledBack() {
        var opened = new AtomicReference<String>();
        var entries = number("select count(*) from audit.entry");

        var clerk = staff.hire(Role.INTAKE);
        assertThatThrownBy(() -> staff.inTransaction(clerk, () -> {
                    opened.set(staff.openCase(clerk).ref().toString());
                    throw new IllegalStateException("Something fails after the use case");
                }))
                .hasMessage("Something fails after the use case");

        var ref = opened.get();
        assertThat(ref).isNotNull();
        assertThat(number("select count(*) from cases.detention_case where ref = '" + ref + "'"))
                .isZero();
        assertThat(number("select count(*) from workflow.task_view where case_ref = '" + ref + "'"))
                .isZero();
        assertThat(number("select count(*) from engine.act_hi_procinst where business_key_ = '" + ref + "'"))
                .isZero();
        assertThat(number("select count(*) from engine.act_ru_execution where business_key_ = '" + ref + "'"))
                .isZero();
        assertThat(number("select count(*) from audit.entry")).isEqualTo(entries);
    }

    @Test
    void holdsOneProcessForEachOpenCaseAndNoneForAnother() {
        path.openCase("Counted With Its Process");

        // Other tests force a stage upon a case with the owner's rights: no change of stage is recorded, and no process
        // hears of it.
        assertThat(owner.sql().sql("""
                                select c.ref || ' ' || c.display_name || ' ' || c.stage || ': ' || count(e.id_) || ' '
                                    || coalesce(string_agg((select string_agg(coalesce(x.act_id_, '-'), '+') from engine.act_ru_execution x where x.proc_inst_id_ = e.id_), ' and '), '')
                                from cases.detention_case c
                                left join engine.act_ru_execution e on e.business_key_ = c.ref and e.parent_id_ is null and e.super_exec_ is null
                                left join workflow.case_to_start w on w.case_id = c.id
                                where c.stage = coalesce((select s.stage from cases.stage_change s where s.case_id = c.id order by s.id desc limit 1), 'RECEIVED')
                                group by c.ref, c.display_name, c.stage
                                having count(e.id_) + count(w.case_id) <> case when c.stage in ('CLOSED', 'REJECTED', 'MERGED') then 0 else 1 end""").query(String.class).list()).isEmpty();
        assertThat(number("""
                select count(*) from engine.act_ru_execution e where e.parent_id_ is null and e.super_exec_ is null
                and not exists (select 1 from cases.detention_case c where c.ref = e.business_key_)""")).isZero();
        assertThat(number("""
                select count(*) from workflow.task_view v full join engine.act_ru_task t on t.id_ = v.id
                where v.id is null or t.id_ is null""")).isZero();
    }

    private Api.Answer whileInsertsFail(String table, java.util.function.Supplier<Api.Answer> work) {
        owner.sql().sql("""
                        create or replace function public.broken_for_the_test() returns trigger language plpgsql as $$
                        begin raise exception 'broken for the test'; end $$""").update();
        owner.sql()
                .sql("create trigger broken_for_the_test before insert on " + table
                        + " for each row execute function public.broken_for_the_test()")
                .update();
        try {
            return work.get();
        } finally {
            owner.sql().sql("drop trigger broken_for_the_test on " + table).update();
        }
    }

    /** Every row that speaks of a case, in our tables and in the engine's. */
    private List<String> everythingOf(String ref) {
        return owner.sql().sql("""
                        select 'case ' || c::text as line from cases.detention_case c where ref = :ref
                        union all select 'task ' || t::text from workflow.task_view t where case_ref = :ref
                        union all select 'step ' || s::text from workflow.step_taken s join cases.detention_case c on c.id = s.case_id where c.ref = :ref
                        union all select 'stage ' || s::text from cases.stage_change s join cases.detention_case c on c.id = s.case_id where c.ref = :ref
                        union all select 'assessed ' || a::text from verification.assessment a join cases.detention_case c on c.id = a.case_id where c.ref = :ref
                        union all select 'did ' || d::text from cases.contribution d join cases.detention_case c on c.id = d.case_id where c.ref = :ref
                        union all select 'log ' || l.seq from audit.entry l join cases.detention_case c on c.id = l.case_id where c.ref = :ref
                        union all select 'process ' || e.id_ || e.rev_ from engine.act_ru_execution e
                            join engine.act_hi_procinst p on p.proc_inst_id_ = e.proc_inst_id_ where p.business_key_ = :ref
                        union all select 'waiting ' || k.id_ || k.rev_ from engine.act_ru_task k
                            join engine.act_hi_procinst p on p.proc_inst_id_ = k.proc_inst_id_ where p.business_key_ = :ref
                        union all select 'did ' || h.id_ || coalesce(h.end_time_::text, '-') from engine.act_hi_actinst h
                            join engine.act_hi_procinst p on p.proc_inst_id_ = h.proc_inst_id_ where p.business_key_ = :ref
                        order by line""").param("ref", ref).query(String.class).list();
    }

    private long number(String sql) {
        return owner.sql().sql(sql).query(Long.class).single();
    }
}
