package org.vigil.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.cases.TagManagement;
import org.vigil.workflow.BulkChange;
import org.vigil.workflow.BulkLine;
import org.vigil.workflow.BulkManagement;
import org.vigil.workflow.TaskId;

/** Assigning, tagging and due dates of many tasks at once; never a decision. */
@RestController("apiBulkController")
@RequestMapping(path = "/api/v1/tasks/bulk", produces = "application/json")
@Tag(name = "Tasks")
class BulkController {

    private final BulkManagement bulk;
    private final Colleagues colleagues;
    private final MessageSource messages;

    BulkController(BulkManagement bulk, Colleagues colleagues, MessageSource messages) {
        this.bulk = bulk;
        this.colleagues = colleagues;
        this.messages = messages;
    }

    /**
     * One change to many tasks.
     *
     * @param change what is changed
     * @param ids on which tasks, 200 at most
     * @param to user name of who gets them
     * @param reason why they get them
     * @param tag which word
     * @param due by when they are to be done
     * @param dryRun whether to say what would happen and change nothing
     */
    record BulkRequest(
            BulkChange.@Nullable Kind change,
            @Nullable List<String> ids,
            @Nullable String to,
            @Nullable String reason,
            @Nullable String tag,
            @Nullable Instant due,
            @Nullable Boolean dryRun) {

        BulkChange command(Colleagues colleagues) {
            return new BulkChange(
                    Fields.require("change", change),
                    Fields.require("ids", ids).stream().map(TaskId::of).toList(),
                    change == BulkChange.Kind.ASSIGN ? colleagues.require("to", to) : null,
                    reason,
                    tag == null ? null : org.vigil.cases.Tag.of(tag),
                    due);
        }
    }

    /** What happens to one task: what stood and stands, or why it stays as it is. */
    record Line(
            String id,
            String caseRef,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {}

    /**
     * What became of a change.
     *
     * @param id what to pass to undo it; null where nothing was changed
     * @param changed the tasks that changed, or would
     * @param refused the tasks that stay as they are, each with the reason
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Changed(@Nullable UUID id, List<Line> changed, List<Line> refused) {}

    /** On how many tasks a change was taken back. */
    record Undone(UUID id, int tasks) {}

    @PostMapping
    @Operation(summary = "Assign, tag or date many tasks; dryRun says what would happen")
    Changed apply(@RequestBody BulkRequest body) {
        var change = body.command(colleagues);
        if (Boolean.TRUE.equals(body.dryRun())) {
            return changed(null, bulk.preview(change));
        }
        var outcome = bulk.apply(change);
        return changed(outcome.id(), outcome.lines());
    }

    @PostMapping("/{id}/undo")
    @Operation(summary = "Take a change back within a day, while nothing else has changed")
    Undone undo(@PathVariable UUID id) {
        return new Undone(id, bulk.undo(id));
    }

    private Changed changed(@Nullable UUID id, List<BulkLine> lines) {
        return new Changed(
                id,
                lines.stream().filter(BulkLine::isDone).map(this::line).toList(),
                lines.stream().filter(line -> !line.isDone()).map(this::line).toList());
    }

    private Line line(BulkLine line) {
        var hindrance = line.hindrance();
        return new Line(
                line.task().id().value(),
                line.task().caseRef().toString(),
                line.before(),
                line.after(),
                hindrance == null
                        ? null
                        : messages.getMessage(
                                hindrance, new Object[] {TagManagement.MOST}, LocaleContextHolder.getLocale()));
    }
}
