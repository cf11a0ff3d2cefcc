package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.access.AccountManagement;
import org.vigil.advocacy.ActionId;
import org.vigil.advocacy.ActionKind;
import org.vigil.advocacy.AdvocacyManagement;
import org.vigil.advocacy.NewAction;
import org.vigil.advocacy.NewReply;
import org.vigil.advocacy.ReplyComment;
import org.vigil.advocacy.ReplyKind;
import org.vigil.advocacy.ReplyManagement;
import org.vigil.advocacy.SentHow;
import org.vigil.advocacy.SilenceDecision;
import org.vigil.advocacy.StatePosition;
import org.vigil.cases.CaseQueries;
import org.vigil.shared.CaseRef;
import org.vigil.workflow.Completion;
import org.vigil.workflow.StepOrCase;
import org.vigil.workflow.TaskManagement;

/** Advocacy: draft an action, let a second person approve it, send it, record what is answered. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "Advocacy")
class ActionController {

    private static final String APPROVE = "Task_ApproveAction";
    private static final String REVISE = "Task_ReviseAction";
    private static final String SEND = "Task_SendAction";

    private final AdvocacyManagement advocacy;
    private final ReplyManagement replies;
    private final StepOrCase steps;
    private final TaskManagement tasks;
    private final CaseQueries cases;
    private final AccountManagement accounts;

    ActionController(
            AdvocacyManagement advocacy,
            ReplyManagement replies,
            StepOrCase steps,
            TaskManagement tasks,
            CaseQueries cases,
            AccountManagement accounts) {
        this.advocacy = advocacy;
        this.replies = replies;
        this.steps = steps;
        this.tasks = tasks;
        this.cases = cases;
        this.accounts = accounts;
    }

    /**
     * An action to draft.
     *
     * @param kind what is to be done
     * @param target to whom it goes
     * @param text what it says
     * @param caseVersion the version of the record that it was written from
     */
    record ActionRequest(
            @Nullable ActionKind kind,
            @Nullable String target,
            @Nullable String text,
            @Nullable Long caseVersion) {

        NewAction command() {
            var fields = new Fields();
            var chosen = fields.required("kind", kind);
            fields.refuseWrong();
            return new NewAction(
                    Fields.sure(chosen), target == null ? "" : target, text == null ? "" : text, caseVersion);
        }
    }

    /** Why; mandatory at every step. */
    record Comment(@Nullable String comment) {}

    /** A text written anew, and why. */
    record Revision(@Nullable String text, @Nullable String comment) {}

    /**
     * That an action went out.
     *
     * @param how by which way
     * @param to to which address
     * @param comment what is to be remembered of it
     */
    record SendingRequest(
            @Nullable SentHow how,
            @Nullable String to,
            @Nullable String comment) {}

    /**
     * What an authority answered.
     *
     * @param authority who answers
     * @param kind how; UNKNOWN when absent
     * @param position where it stands on what happened; UNKNOWN when absent
     * @param text what it says
     * @param comment what we make of it, where that is said at once; else somebody is asked for it
     * @param receivedAt when it came; now when absent
     */
    record ReplyRequest(
            @Nullable String authority,
            @Nullable ReplyKind kind,
            @Nullable StatePosition position,
            @Nullable String text,
            @Nullable String comment,
            @Nullable Instant receivedAt) {

        NewReply command() {
            return new NewReply(
                    authority == null ? "" : authority,
                    kind == null ? ReplyKind.UNKNOWN : kind,
                    position == null ? StatePosition.UNKNOWN : position,
                    text == null ? "" : text,
                    comment,
                    receivedAt);
        }
    }

    /**
     * What we make of a reply.
     *
     * @param kind how they answer
     * @param position where they stand on what happened
     * @param comment our comment; mandatory
     */
    record CommentRequest(
            @Nullable ReplyKind kind,
            @Nullable StatePosition position,
            @Nullable String comment) {

        ReplyComment command() {
            var fields = new Fields();
            var chosen = fields.required("kind", kind);
            var stand = fields.required("position", position);
            fields.refuseWrong();
            return new ReplyComment(Fields.sure(chosen), Fields.sure(stand), comment);
        }
    }

    /**
     * What to do when no answer came.
     *
     * @param decision what
     * @param replyDueAt the new deadline of a chase; the usual one of its kind when absent
     * @param comment why; mandatory
     */
    record SilenceRequest(
            @Nullable SilenceDecision decision,
            @Nullable Instant replyDueAt,
            @Nullable String comment) {}

    @PostMapping("/cases/{ref}/actions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Draft an action; a second person finds it in their queue")
    ResponseEntity<ActionJson> draft(@PathVariable CaseRef ref, @RequestBody ActionRequest body) {
        var id = advocacy.draft(ref, body.command());
        return ResponseEntity.created(URI.create("/api/v1/actions/" + id)).body(json(id));
    }

    @GetMapping("/cases/{ref}/actions")
    @Operation(summary = "The actions of a case")
    Listing<ActionJson> list(@PathVariable CaseRef ref) {
        var names = accounts.displayNames();
        return Listing.whole(advocacy.list(ref), action -> ActionJson.of(ref, advocacy.get(action.id()), names));
    }

    @GetMapping("/actions/{id}")
    @Operation(summary = "One action with its steps and replies")
    ActionJson get(@PathVariable ActionId id) {
        return json(id);
    }

    @PostMapping("/actions/{id}/approve")
    @Operation(summary = "Approve an action; never by one who wrote it")
    ActionJson approve(@PathVariable ActionId id, @RequestBody Comment body) {
        return complete(id, APPROVE, "APPROVE", body.comment(), Map.of());
    }

    @PostMapping("/actions/{id}/return")
    @Operation(summary = "Return an action to its author")
    ActionJson giveBack(@PathVariable ActionId id, @RequestBody Comment body) {
        return complete(id, APPROVE, "RETURN", body.comment(), Map.of());
    }

    @PostMapping("/actions/{id}/revise")
    @Operation(summary = "Write a returned action anew; whoever does so counts as its author")
    ActionJson revise(@PathVariable ActionId id, @RequestBody Revision body) {
        var text = Fields.require("text", body.text());
        return complete(id, REVISE, "SUBMIT", body.comment(), Map.of("text", List.of(text)));
    }

    @PostMapping("/actions/{id}/send")
    @Operation(summary = "Record that an approved action went out: how, and to whom")
    ActionJson send(@PathVariable ActionId id, @RequestBody SendingRequest body) {
        var fields = new HashMap<String, List<String>>();
        fields.put("how", List.of(Fields.require("how", body.how()).name()));
        fields.put("to", List.of(Fields.require("to", body.to())));
        return complete(id, SEND, "SENT", body.comment(), fields);
    }

    @PostMapping("/actions/{id}/replies")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record what an authority answered; possible long after the deadline, too")
    ResponseEntity<ActionJson> reply(@PathVariable ActionId id, @RequestBody ReplyRequest body) {
        replies.record(id, body.command());
        return ResponseEntity.created(URI.create("/api/v1/actions/" + id)).body(json(id));
    }

    @PostMapping("/actions/{id}/replies/{reply}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say what we make of a reply: how they answer, where they stand")
    ActionJson comment(@PathVariable ActionId id, @PathVariable UUID reply, @RequestBody CommentRequest body) {
        steps.commentReply(id, reply, body.command());
        return json(id);
    }

    @PostMapping("/actions/{id}/silence")
    @Operation(summary = "Decide what to do when no answer came: chase it, escalate, or say so openly")
    ActionJson silence(@PathVariable ActionId id, @RequestBody SilenceRequest body) {
        advocacy.get(id);
        steps.answerSilence(id, Fields.require("decision", body.decision()), body.replyDueAt(), body.comment());
        return json(id);
    }

    /** Through the task that waits on the action, so that action and process move together. */
    private ActionJson complete(
            ActionId id, String key, String outcome, @Nullable String comment, Map<String, List<String>> fields) {
        advocacy.get(id);
        var task = tasks.ofAction(id.value(), key);
        tasks.complete(task, new Completion(outcome, comment == null ? "" : comment, fields));
        return json(id);
    }

    private ActionJson json(ActionId id) {
        var details = advocacy.get(id);
        var ref = cases.details(details.action().caseId()).ref();
        return ActionJson.of(ref, details, accounts.displayNames());
    }
}
