package org.vigil.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.vigil.advocacy.ActionKind;
import org.vigil.advocacy.Impact;
import org.vigil.advocacy.SentHow;
import org.vigil.cases.dossier.MinimumElement;
import org.vigil.followup.CaseOutcome;
import org.vigil.intake.TriageReason;
import org.vigil.publication.ChecklistItem;
import org.vigil.publication.Consent;

/**
 * What a task asks for beside its outcome and comment: the fields that its step reads.
 *
 * @param key which step of the process
 * @param fields in the order in which a form asks them
 */
public record TaskForm(String key, List<Field> fields) {

    public static final String CASE_VERSION = "caseVersion";
    public static final String REASON = "reasonCode";
    public static final String DUPLICATE_OF = "duplicateOf";
    public static final String LOOKED_AT = "lookedAt";
    public static final String KEPT_BACK = "keptBack";
    public static final String ALLOWED = "allowed";
    public static final String PARTNERS = "partners";
    public static final String PUBLISH_AFTER = "publishAfter";
    public static final String LANGUAGE = "language";
    public static final String LEAD = "lead";
    public static final String FACTS = "facts";
    public static final String WHAT_CHANGED = "whatChanged";
    public static final String TEXT = "text";
    public static final String SENT_HOW = "how";
    public static final String SENT_TO = "to";
    public static final String IMPACT = "impact";
    public static final String CLOSING_OUTCOME = "outcomeCode";
    public static final String ACTION_KIND = "kind";
    public static final String ACTION_TARGET = "target";

    /** What each finished action changed, each written {@code action=IMPACT}. */
    public static final String IMPACTS = "impacts";

    private static final Map<String, List<Field>> FIELDS = Map.ofEntries(
            Map.entry("Task_TriageReport", List.of(codes(REASON, TriageReason.ofPeople()), text(DUPLICATE_OF))),
            Map.entry("Task_ReviewRecord", List.of(text(CASE_VERSION), severalOf(LOOKED_AT, MinimumElement.class))),
            Map.entry("Task_CheckSafety", safety()),
            Map.entry("Task_DraftSummary", List.of(text(LANGUAGE), longText(LEAD), several(FACTS), text(WHAT_CHANGED))),
            Map.entry("Task_GradeSources", List.of(text(CASE_VERSION))),
            Map.entry("Task_AssessNewInformation", List.of(text(CASE_VERSION))),
            Map.entry(
                    "Task_ConsiderUrgentAction",
                    List.of(
                            choice(ACTION_KIND, false, ActionKind.class),
                            text(ACTION_TARGET),
                            new Field(TEXT, Kind.LONG_TEXT, false, List.of()))),
            Map.entry("Task_ReviseAction", List.of(longText(TEXT))),
            Map.entry("Task_SendAction", List.of(choice(SENT_HOW, false, SentHow.class), text(SENT_TO))),
            Map.entry("Task_AssessOutcome", List.of(choice(IMPACT, true, Impact.class))),
            Map.entry("Task_ReviewPeriodically", closing()),
            Map.entry("Task_MonitorImpunity", closing()),
            Map.entry("Task_ProposeClosing", closing()));

    /** What a field takes. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        CHOICE,
        MULTI_CHOICE,
        BOOLEAN,
        DATE
    }

    /**
     * One field.
     *
     * @param name its name in a completion
     * @param kind what it takes
     * @param required whether the task cannot be completed without it, whatever the outcome
     * @param values the codes of a choice; empty where they depend on the case
     */
    public record Field(String name, Kind kind, boolean required, List<String> values) {}

    public static TaskForm of(String key) {
        return new TaskForm(key, FIELDS.getOrDefault(key, AdvocacyForms.FIELDS.getOrDefault(key, List.of())));
    }

    /** The field of one item of the safety checklist. */
    public static String answer(ChecklistItem item) {
        return "answers." + item;
    }

    /** The field that says how the consent for one scope stands; {@code .note}, {@code .givenBy} and {@code .relation} stand below it. */
    public static String consent(Consent.Scope scope) {
        return "consent." + scope;
    }

    private static List<Field> safety() {
        var fields = new ArrayList<Field>();
        fields.add(text(CASE_VERSION));
        for (var item : ChecklistItem.values()) {
            fields.add(new Field(answer(item), Kind.CHOICE, true, names(ChecklistItem.Answer.class)));
        }
        for (var scope : Consent.Scope.values()) {
            var field = consent(scope);
            fields.add(new Field(field, Kind.CHOICE, scope == Consent.Scope.NAME, names(Consent.Status.class)));
            fields.add(text(field + ".givenBy"));
            fields.add(text(field + ".relation"));
            fields.add(new Field(field + ".note", Kind.LONG_TEXT, false, List.of()));
        }
        fields.add(new Field(KEPT_BACK, Kind.MULTI_CHOICE, false, List.of()));
        fields.add(new Field(ALLOWED, Kind.MULTI_CHOICE, false, List.of()));
        fields.add(new Field(PARTNERS, Kind.MULTI_CHOICE, false, List.of()));
        fields.add(new Field(PUBLISH_AFTER, Kind.DATE, false, List.of()));
        return List.copyOf(fields);
    }

    private static List<Field> closing() {
        return List.of(choice(CLOSING_OUTCOME, false, CaseOutcome.class), several(IMPACTS));
    }

    /** Several of what depends on the case. */
    private static Field several(String name) {
        return new Field(name, Kind.MULTI_CHOICE, false, List.of());
    }

    private static Field codes(String name, List<? extends Enum<?>> codes) {
        return new Field(
                name, Kind.CHOICE, false, codes.stream().map(Enum::name).toList());
    }

    private static Field text(String name) {
        return new Field(name, Kind.TEXT, false, List.of());
    }

    private static Field longText(String name) {
        return new Field(name, Kind.LONG_TEXT, true, List.of());
    }

    private static Field choice(String name, boolean required, Class<? extends Enum<?>> codes) {
        return new Field(name, Kind.CHOICE, required, names(codes));
    }

    private static Field severalOf(String name, Class<? extends Enum<?>> codes) {
        return new Field(name, Kind.MULTI_CHOICE, false, names(codes));
    }

    private static List<String> names(Class<? extends Enum<?>> codes) {
        return Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList();
    }
}
