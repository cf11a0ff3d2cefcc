package org.vigil.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.publication.ChecklistItem;
import org.vigil.publication.Consent;
import org.vigil.shared.Refusal;
import org.vigil.workflow.TaskForm;
import org.vigil.workflow.TaskView;

/**
 * What somebody answers to a task: an outcome by weight, and its fields as {@link TaskForm} asks for them.
 *
 * <p>A task that this class has never heard of is answered all the same: any of its outcomes, and for each field that it asks for
 * or that a refusal names, a value that the form allows.
 */
final class Answers {

    static final String SENTENCE = "Said in the simulated year — in so many words";

    /** How often each outcome is chosen; what is not listed is as likely as what stands beside it. */
    private static final Map<String, Integer> WEIGHTS = Map.ofEntries(
            Map.entry("Task_TriageReport=IN_SCOPE", 80),
            Map.entry("Task_TriageReport=OUT_OF_SCOPE", 5),
            Map.entry("Task_TriageReport=DUPLICATE", 4),
            Map.entry("Task_TriageReport=NEEDS_INFO", 11),
            Map.entry("Task_GradeSources=PROPOSE", 94),
            Map.entry("Task_GradeSources=WATCH", 6),
            Map.entry("Task_ReviewRecord=APPROVE", 85),
            Map.entry("Task_ReviewRecord=RETURN", 11),
            Map.entry("Task_ReviewRecord=REJECT", 4),
            Map.entry("Task_CheckSafety=FULL", 68),
            Map.entry("Task_CheckSafety=PSEUDONYMISED", 12),
            Map.entry("Task_CheckSafety=DELAYED", 10),
            Map.entry("Task_CheckSafety=WITHHOLD", 10),
            Map.entry("Task_ApproveSummary=APPROVE", 85),
            Map.entry("Task_ApproveSummary=RETURN", 15),
            Map.entry("Task_ApproveAction=APPROVE", 85),
            Map.entry("Task_ApproveAction=RETURN", 15),
            Map.entry("Task_SendAction=SENT", 92),
            Map.entry("Task_SendAction=CANCELLED", 8),
            Map.entry("Task_ReviewPeriodically=CONTINUE", 70),
            Map.entry("Task_ReviewPeriodically=CLOSE", 18),
            Map.entry("Task_ReviewPeriodically=SKIP", 12),
            Map.entry("Task_AssessNewInformation=UPDATE", 70),
            Map.entry("Task_AssessNewInformation=NO_CHANGE", 30),
            Map.entry("Task_ProposeClosing=CLOSE", 80),
            Map.entry("Task_ProposeClosing=KEEP_OPEN", 20),
            Map.entry("Task_MonitorImpunity=CONTINUE", 75),
            Map.entry("Task_MonitorImpunity=CLOSE", 25),
            Map.entry("Task_ApproveClosing=APPROVE", 85),
            Map.entry("Task_ApproveClosing=RETURN", 15));

    private static final int OTHERWISE = 50;

    /** Texts that are read as a day. */
    private static final Set<String> DAYS = Set.of("date", "next");

    private static final List<String> JUDGED = List.of("STRONG_POSITIVE", "POSITIVE", "NONE_DISCERNIBLE", "NEGATIVE");

    private final Dice dice;
    private final Instant now;
    private final @Nullable String otherCase;

    Answers(Dice dice, Instant now, @Nullable String otherCase) {
        this.dice = dice;
        this.now = now;
        this.otherCase = otherCase;
    }

    String outcome(TaskView task) {
        var possible = task.outcomes().stream()
                .filter(outcome -> otherCase != null || !outcome.equals("DUPLICATE"))
                .toList();
        return dice.weighted(
                possible,
                possible.stream()
                        .map(outcome -> WEIGHTS.getOrDefault(task.key() + "=" + outcome, OTHERWISE))
                        .toList());
    }

    Map<String, List<String>> fields(TaskView task, String outcome) {
        var fields = new HashMap<String, List<String>>();
        for (var field : TaskForm.of(task.key()).fields()) {
            if (field.required()) {
                fields.put(field.name(), value(field));
            }
        }
        switch (task.key() + "=" + outcome) {
            case "Task_TriageReport=OUT_OF_SCOPE" -> fields.put(TaskForm.REASON, List.of("NOT_AN_INCIDENT"));
            case "Task_TriageReport=DUPLICATE" -> fields.put(TaskForm.DUPLICATE_OF, List.of(String.valueOf(otherCase)));
            case "Task_CheckSafety=PSEUDONYMISED", "Task_CheckSafety=WITHHOLD" ->
                consent(fields, Consent.Status.REFUSED);
            case "Task_CheckSafety=DELAYED" -> {
                consent(fields, Consent.Status.GIVEN);
                fields.put(TaskForm.PUBLISH_AFTER, List.of(dayIn(dice.between(3, 40))));
            }
            case "Task_CheckSafety=FULL" ->
                consent(fields, dice.one(List.of(Consent.Status.GIVEN, Consent.Status.ALREADY_PUBLIC)));
            case "Task_SendAction=SENT" -> {
                fields.put(TaskForm.SENT_HOW, List.of("POST"));
                fields.put(TaskForm.SENT_TO, List.of("The ministry — first floor"));
            }
            case "Task_ReviewPeriodically=CLOSE", "Task_ProposeClosing=CLOSE", "Task_MonitorImpunity=CLOSE" ->
                fields.put(TaskForm.CLOSING_OUTCOME, List.of(dice.one(List.of("RELEASED", "OTHER", "UNVERIFIABLE"))));
            case "Task_ConsiderUrgentAction=ACT" -> {
                fields.put(TaskForm.ACTION_KIND, List.of("SP_URGENT_APPEAL"));
                fields.put(TaskForm.ACTION_TARGET, List.of("The rapporteur — at once"));
                fields.put(TaskForm.TEXT, List.of(SENTENCE));
            }
            default -> {
                // What the form requires is enough.
            }
        }
        if (task.key().equals("Task_DraftSummary")) {
            fields.put(TaskForm.WHAT_CHANGED, List.of("What is new — in a line"));
        }
        return fields;
    }

    private static void consent(Map<String, List<String>> fields, Consent.Status status) {
        var field = TaskForm.consent(Consent.Scope.NAME);
        fields.put(field, List.of(status.name()));
        fields.put(field + ".note", List.of(SENTENCE));
        for (var item : ChecklistItem.values()) {
            fields.put(TaskForm.answer(item), List.of("NO"));
        }
    }

    /** Puts a value into each field that a refusal names; false when it names none that can be helped. */
    boolean mend(TaskView task, Map<String, List<String>> fields, Refusal refused) {
        var form = new HashMap<String, TaskForm.Field>();
        TaskForm.of(task.key()).fields().forEach(field -> form.put(field.name(), field));
        var mended = false;
        for (var wrong : refused.fields()) {
            if (wrong.field().equals(TaskForm.IMPACTS) && !wrong.args().isEmpty()) {
                var judged = new ArrayList<>(fields.getOrDefault(TaskForm.IMPACTS, List.of()));
                judged.add(wrong.args().get(0) + "=" + dice.one(JUDGED));
                fields.put(TaskForm.IMPACTS, judged);
                mended = true;
                continue;
            }
            var field = form.get(wrong.field());
            if (field != null) {
                fields.put(field.name(), value(field));
                mended = true;
            }
        }
        return mended;
    }

    private List<String> value(TaskForm.Field field) {
        if (DAYS.contains(field.name())) {
            return List.of(dayIn(dice.between(3, 40)));
        }
        return switch (field.kind()) {
            case CHOICE -> field.values().isEmpty() ? List.of() : List.of(dice.one(field.values()));
            case MULTI_CHOICE -> new ArrayList<>(field.values());
            case BOOLEAN -> List.of(dice.chance(50) ? "true" : "false");
            case DATE -> List.of(dayIn(dice.between(2, 60)));
            case TEXT, LONG_TEXT -> List.of(SENTENCE + ", number " + dice.between(1, 999) + ".");
        };
    }

    private String dayIn(int days) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(days).toString();
    }
}
