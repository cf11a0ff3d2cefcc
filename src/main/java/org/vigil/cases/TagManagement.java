package org.vigil.cases;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.shared.CaseId;
import org.vigil.shared.Refusal;
import org.vigil.shared.SqlArrays;

/** The words that people put on cases to find them again. The log says that a case was tagged, never with which word. */
@Service
@Transactional
public class TagManagement {

    /** As many words as a case may have. */
    public static final int MOST = 12;

    private static final int MOST_KNOWN = 200;

    private final CaseRepository cases;
    private final JdbcClient jdbc;
    private final SqlArrays arrays;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TagManagement(
            CaseRepository cases,
            JdbcClient jdbc,
            SqlArrays arrays,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.arrays = arrays;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts a word on a case.
     *
     * @return whether it was not there before
     * @throws Refusal (conflict) when the case has as many words as it may
     */
    @RequiresPermission(Permission.TASK_WORK)
    public boolean add(CaseId caseId, Tag tag) {
        cases.require(caseId);
        var there = ofCase(caseId);
        if (there.contains(tag.word())) {
            return false;
        }
        if (there.size() >= MOST) {
            throw Refusal.conflict("refusal.tags.many", MOST);
        }
        jdbc.sql(
                        "insert into cases.case_tag (case_id, tag, added_by, added_at) values (?, ?, ?, ?) on conflict do nothing")
                .params(
                        caseId.value(),
                        tag.word(),
                        currentUser.id().value(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        events.publishEvent(new CaseEvent.Tagged(caseId, "CASE_TAGGED"));
        return true;
    }

    /**
     * Puts words on many cases at once; a case takes no more than it may have.
     *
     * @return what was not there before
     */
    @RequiresPermission(Permission.TASK_WORK)
    public Map<CaseId, Set<Tag>> addAll(Map<CaseId, Set<Tag>> wanted) {
        var rows = wanted.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(tag -> Map.entry(entry.getKey(), tag)))
                .toList();
        var put = new HashMap<CaseId, Set<Tag>>();
        jdbc.sql("""
                        insert into cases.case_tag (case_id, tag, added_by, added_at)
                        select w.case_id, w.tag, :by, :now
                        from (select n.*, row_number() over (partition by n.case_id order by n.no) as nth
                            from unnest(:cases, :tags) with ordinality as n(case_id, tag, no)) w
                        where w.nth + (select count(*) from cases.case_tag t where t.case_id = w.case_id and t.tag <> w.tag) <= :most
                        on conflict do nothing returning case_id, tag""")
                .param("cases", arrays.column("uuid", rows, row -> row.getKey().value()))
                .param("tags", arrays.column("text", rows, row -> row.getValue().word()))
                .param("by", currentUser.id().value())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("most", MOST)
                .query(row -> {
                    put.computeIfAbsent(new CaseId(row.getObject(1, UUID.class)), id -> new HashSet<>())
                            .add(new Tag(row.getString(2)));
                });
        return put;
    }

    /** Takes a word off a case; whether it was there. */
    @RequiresPermission(Permission.TASK_WORK)
    public boolean remove(CaseId caseId, Tag tag) {
        cases.require(caseId);
        var gone = jdbc.sql("delete from cases.case_tag where case_id = ? and tag = ?")
                        .params(caseId.value(), tag.word())
                        .update()
                > 0;
        if (gone) {
            events.publishEvent(new CaseEvent.Tagged(caseId, "CASE_UNTAGGED"));
        }
        return gone;
    }

    /** The words on each of these cases, in order. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public Map<CaseId, List<String>> of(Collection<CaseId> ids) {
        var tags = new HashMap<CaseId, List<String>>();
        if (!ids.isEmpty()) {
            jdbc.sql("select case_id, tag from cases.case_tag where case_id in (:ids) order by tag")
                    .param("ids", ids.stream().map(CaseId::value).distinct().toList())
                    .query(row -> {
                        tags.computeIfAbsent(new CaseId(row.getObject(1, UUID.class)), id -> new ArrayList<>())
                                .add(row.getString(2));
                    });
        }
        return tags;
    }

    /** The words in use on cases that the caller may know of, in order. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<String> known() {
        return jdbc.sql("select distinct tag from cases.case_tag order by tag limit " + MOST_KNOWN)
                .query(String.class)
                .list();
    }

    private List<String> ofCase(CaseId caseId) {
        return of(List.of(caseId)).getOrDefault(caseId, List.of());
    }
}
