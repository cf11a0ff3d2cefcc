package org.vigil.workflow;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.CaseId;
import org.vigil.shared.UserId;

/** What bulk changes did to which task, so that they can be taken back. */
@Repository
class BulkStore {

    private final JdbcClient jdbc;

    BulkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One task of a change: what stood before and after, and the count of its changes then. */
    record Item(
            TaskId task,
            CaseId caseId,
            @Nullable String before,
            @Nullable String after,
            long changeNo) {}

    void add(UUID id, BulkChange.Kind kind, UserId by, Instant now) {
        jdbc.sql("insert into workflow.bulk_change (id, kind, by_user, at) values (?, ?, ?, ?)")
                .params(id, kind.name(), by.value(), at(now))
                .update();
    }

    void add(UUID bulk, Item item) {
        jdbc.sql("""
                        insert into workflow.bulk_item (bulk_id, task_id, case_id, before_value, after_value, change_no)
                        values (:bulk, :task, :case, :before, :after, :changeNo)""")
                .param("bulk", bulk)
                .param("task", item.task().value())
                .param("case", item.caseId().value())
                .param("before", item.before(), Types.VARCHAR)
                .param("after", item.after(), Types.VARCHAR)
                .param("changeNo", item.changeNo())
                .update();
    }

    /** The latest change of that person that nobody took back, if it is no older than that. */
    Optional<BulkUndo> latest(UserId by, Instant since) {
        return jdbc.sql("""
                        select b.*, (select count(*) from workflow.bulk_item i where i.bulk_id = b.id) as tasks
                        from (select * from workflow.bulk_change where by_user = ? order by at desc limit 1) b
                        where b.undone_at is null and b.at > ?""")
                .params(by.value(), at(since))
                .query((row, n) -> new BulkUndo(
                        row.getObject("id", UUID.class),
                        BulkChange.Kind.valueOf(row.getString("kind")),
                        row.getInt("tasks"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Marks the change as taken back; its kind, or nothing when it is not that person's, too old or taken back already. */
    Optional<BulkChange.Kind> takeBack(UUID id, UserId by, Instant since, Instant now) {
        return jdbc.sql("""
                        update workflow.bulk_change set undone_at = ?
                        where id = ? and by_user = ? and undone_at is null and at > ? returning kind""")
                .params(at(now), id, by.value(), at(since))
                .query(String.class)
                .optional()
                .map(BulkChange.Kind::valueOf);
    }

    boolean isOf(UUID id, UserId by) {
        return jdbc.sql("select count(*) from workflow.bulk_change where id = ? and by_user = ?")
                        .params(id, by.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<Item> itemsOf(UUID bulk) {
        return jdbc.sql("select * from workflow.bulk_item where bulk_id = ? order by case_id, task_id")
                .param(bulk)
                .query((row, n) -> new Item(
                        TaskId.of(row.getString("task_id")),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("before_value"),
                        row.getString("after_value"),
                        row.getLong("change_no")))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
