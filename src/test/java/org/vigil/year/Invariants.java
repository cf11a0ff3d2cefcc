package org.vigil.year;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.vigil.cases.Stage;
import org.vigil.testing.Models;
import org.vigil.testing.Owner;

/** What must hold of a case after every step, asked of the database past every rule of the product. */
final class Invariants {

    /** Each rule names what breaks it; {@code c} is the case that was touched. */
    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("1 no reviewer had a part in the record", """
                    select r.reviewer::text from verification.review_decision r join c on c.id = r.case_id
                    where r.decision = 'APPROVE' and r.at = :now
                      and cases.contributed(c.id, r.reviewer, 'OPENER', 'EDITOR', 'VERIFIER')"""),
            Map.entry("1 no safety checker had a part in the record or reviewed it", """
                    select a.checked_by::text from publication.risk_assessment a join c on c.id = a.case_id
                    where a.checked_at >= :now
                      and cases.contributed(c.id, a.checked_by, 'OPENER', 'EDITOR', 'VERIFIER', 'REVIEWER')"""),
            Map.entry("1 nobody approves their own summary", """
                    select s.approved_by::text from publication.summary s join c on c.id = s.case_id
                    where access.holder_of(s.approved_by) = access.holder_of(s.drafted_by)"""),
            Map.entry("1 nobody approves an action that they wrote", """
                    select s.by_user::text from advocacy.step s join advocacy.action a on a.id = s.action_id join c on c.id = a.case_id
                    where s.status = 'APPROVED' and exists (select 1 from advocacy.author w
                        where w.action_id = a.id and w.holder = access.holder_of(s.by_user))"""),
            Map.entry("1 nobody approves a closing that they proposed", """
                    select x.decided_by::text from followup.closing x join c on c.id = x.case_id
                    where x.decision = 'APPROVE' and access.holder_of(x.decided_by) = access.holder_of(x.proposed_by)"""),
            Map.entry("2 two origins for each minimum fact, and no contradiction, before review", """
                    select c.least_origins || ' origins, ' || c.missing_minimum || ' missing, ' || c.open_conflicts || ' conflicts' from c
                    where c.stage = 'REVIEW' and (c.least_origins < 2 or c.missing_minimum > 0 or c.open_conflicts > 0)"""),
            Map.entry("3 nothing public without a safety check, consent and a second person", """
                    select 'version ' || p.version from published.summary p join c on c.ref = p.ref
                    where p.is_current and p.state in ('PUBLISHED', 'CORRECTED') and not exists (
                        select 1 from publication.summary s
                        join publication.risk_assessment a on a.id = s.assessment_id and a.outcome <> 'WITHHOLD'
                        join publication.consent k on k.assessment_id = a.id and k.scope = 'NAME'
                        where s.case_id = c.id and s.version = p.version and s.approved_by is not null)"""),
            Map.entry("4 no public allegation without its attribution", """
                    select f.label from published.fact f join c on c.ref = f.ref
                    where f.modality = 'ALLEGATION'
                      and (f.attribution is null or position(lower(f.attribution) in lower(f.sentence)) = 0)"""),
            Map.entry("5 no claim about a group fills a slot without a note", """
                    select x.id::text from cases.claim x join c on c.id = x.case_id
                    where x.scope = 'GROUP' and x.fills_individual and x.individual_note is null"""),
            Map.entry("6 every open case has a live timer in the future", """
                    select 'none in ' || c.stage from c where c.stage not in (:ended) and not exists (
                        select 1 from engine.act_ru_job j join engine.act_ru_execution e on e.id_ = j.process_instance_id_
                        where e.business_key_ = c.ref and j.suspension_state_ = 1 and j.retries_ > 0 and j.duedate_ >= :local)"""),
            Map.entry("7 variables are ids and codes", """
                    select v.name_ || '=' || v.text_ from engine.act_ru_variable v
                    join engine.act_ru_execution e on e.id_ = v.proc_inst_id_ join c on c.ref = e.business_key_
                    where v.text_ !~ '^[A-Za-z0-9_:.,+-]{0,100}$' or v.bytearray_id_ is not null"""),
            Map.entry("9 no step without its action", """
                    select t.task_def_key_ from engine.act_hi_taskinst t
                    join engine.act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_ join c on c.ref = p.business_key_
                    where t.delete_reason_ = 'completed' and not exists (select 1 from workflow.step_taken s where s.task_id = t.id_)"""),
            Map.entry("9 no action without its step", """
                    select s.key from workflow.step_taken s join c on c.id = s.case_id
                    left join engine.act_hi_taskinst t on t.id_ = s.task_id where t.delete_reason_ is distinct from 'completed'"""),
            Map.entry("one life for an open case, none for an ended one", """
                    select c.stage || ' with ' || count(d.id_) from c
                    left join engine.act_ru_execution e on e.business_key_ = c.ref and e.parent_id_ is null and e.super_exec_ is null
                    left join engine.act_re_procdef d on d.id_ = e.proc_def_id_ and d.key_ = 'case-lifecycle'
                    group by c.id, c.stage, c.ref having count(d.id_) <> case when c.stage in (:ended) then 0 else 1 end"""),
            Map.entry("the queue shows what the engine waits for", """
                    select coalesce(q.key, t.task_def_key_) from (
                        select k.* from engine.act_ru_task k join engine.act_ru_execution e on e.id_ = k.proc_inst_id_
                        join c on c.ref = e.business_key_) t
                    full join (select w.* from workflow.task_view w join c on c.id = w.case_id) q on q.id = t.id_
                    where q.id is null or t.id_ is null"""),
            Map.entry("the stage is the last of its history", """
                    select c.stage from c where c.stage is distinct from
                        (select h.stage from cases.stage_change h where h.case_id = c.id order by h.id desc limit 1)"""),
            Map.entry("nothing has failed", """
                    select i.activity_id_ from engine.act_ru_incident i
                    join engine.act_ru_execution e on e.id_ = i.proc_inst_id_ join c on c.ref = e.business_key_"""));

    private static final String ACTIVE = """
            select d.key_ || '/' || e.act_id_ from engine.act_ru_execution e
            join engine.act_re_procdef d on d.id_ = e.proc_def_id_
            join engine.act_ru_execution p on p.id_ = e.proc_inst_id_
            where p.business_key_ = ? and e.is_active_ and e.act_id_ is not null""";

    private static final List<String> ENDED = List.of("CLOSED", "REJECTED", "MERGED");

    private final Owner owner;
    private final Chronicle chronicle;
    private final String all;
    private final Map<String, Set<String>> stagesOf = new HashMap<>();
    private long checks;

    Invariants(Owner owner, Chronicle chronicle) {
        this.owner = owner;
        this.chronicle = chronicle;
        this.all = "with c as (select * from cases.detention_case where ref = :ref)"
                + RULES.entrySet().stream()
                        .map(rule -> " select '" + rule.getKey() + "', x.* from (" + rule.getValue() + ") x")
                        .collect(Collectors.joining(" union all"));
        Models.files().forEach(file -> readStages(Bpmn.readModelFromFile(file.toFile())));
    }

    /** Which stages the drawing gives to each element. */
    private void readStages(org.camunda.bpm.model.bpmn.BpmnModelInstance model) {
        var process =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        for (var property : model.getModelElementsByType(CamundaProperty.class)) {
            if (List.of("stage", "stageUnless").contains(property.getCamundaName())
                    && property.getParentElement().getParentElement().getParentElement() instanceof FlowNode node) {
                stagesOf.computeIfAbsent(process + "/" + node.getId(), unused -> new HashSet<>())
                        .add(property.getCamundaValue());
            }
        }
    }

    long checks() {
        return checks;
    }

    void check(World.Life life, Instant now, String after) {
        checks++;
        var ref = life.ref().toString();
        owner.sql()
                .sql(all)
                .param("ref", ref)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("local", LocalDateTime.ofInstant(now, ZoneId.systemDefault()))
                .param("ended", ENDED)
                .query((row, n) -> row.getString(1) + ": " + row.getString(2))
                .list()
                .forEach(broken -> chronicle.broke(ref + " at " + now + " after " + after + " — " + broken));
        explainStage(ref, now, after);
    }

    /** An open case stands in a stage that one of the elements gives at which its process waits. */
    private void explainStage(String ref, Instant now, String after) {
        var stage = owner.sql()
                .sql("select stage from cases.detention_case where ref = ?")
                .param(ref)
                .query(String.class)
                .single();
        var given = new HashSet<String>();
        owner.sql()
                .sql(ACTIVE)
                .param(ref)
                .query(String.class)
                .list()
                .forEach(element -> given.addAll(stagesOf.getOrDefault(element, Set.of())));
        if (!Stage.valueOf(stage).isEnd() && !given.isEmpty() && !given.contains(stage)) {
            chronicle.broke(
                    ref + " at " + now + " after " + after + " — stage " + stage + " where the process gives " + given);
        }
    }

    /** Invariant 7 over every column of every table of the engine: no letter beyond ASCII, of which every invented text has one. */
    List<String> textsInTheEngine() {
        var found = new ArrayList<String>();
        owner.sql()
                .sql("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = 'engine' and data_type in ('text', 'character varying')""")
                .query((row, n) -> "select '%1$s.%2$s ' || %2$s from engine.%1$s where %2$s ~ '[^\\x01-\\x7e]' limit 3"
                        .formatted(row.getString(1), row.getString(2)))
                .list()
                .forEach(question -> found.addAll(
                        owner.sql().sql(question).query(String.class).list()));
        owner.sql().sql("""
                        select name_ from engine.act_ge_bytearray where type_ in (2, 3)
                            and encode(bytes_, 'escape') !~ '^org[.]vigil[.]workflow[.]StepFailure: [A-Za-z0-9_]{1,64}[[:space:]]*$'""").query(String.class).list().forEach(name -> found.add("act_ge_bytearray " + name));
        return found;
    }
}
