package org.vigil.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.advocacy.ActionKind;
import org.vigil.advocacy.ActionStatus;
import org.vigil.advocacy.Impact;
import org.vigil.advocacy.ReplyKind;
import org.vigil.advocacy.SentHow;
import org.vigil.advocacy.StatePosition;
import org.vigil.cases.dossier.ClaimStatus;
import org.vigil.cases.dossier.ConflictDecision;
import org.vigil.cases.dossier.MinimumElement;
import org.vigil.cases.dossier.SlotGroup;
import org.vigil.followup.CaseOutcome;
import org.vigil.followup.HearingKind;
import org.vigil.followup.HearingOutcome;
import org.vigil.followup.ReviewDecision;
import org.vigil.intake.TriageReason;
import org.vigil.publication.ChecklistItem;
import org.vigil.publication.Consent;
import org.vigil.publication.SummaryOffer;

class CaseViewWordsTest {

    private static final Pattern TASK =
            Pattern.compile("<bpmn:userTask id=\"(\\w+)\".*?</bpmn:userTask>", Pattern.DOTALL);
    private static final Pattern OUTCOMES = Pattern.compile("name=\"outcomes\" value=\"([\\w,]+)\"");
    private static final Pattern TIMER = Pattern.compile(
            "<bpmn:(?:intermediateCatchEvent|boundaryEvent) id=\"(\\w+)\"(?:(?!</bpmn:(?:intermediateCatchEvent|boundaryEvent)>).)*?timerEventDefinition",
            Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("\"(deskcase\\.[\\w.-]*[\\w-])\"");

    record Family(String name, List<Enum<?>> codes) {

        Family(String name, Enum<?>[] codes) {
            this(name, List.of(codes));
        }
    }

    static Stream<Family> families() {
        return Stream.of(
                new Family("group", SlotGroup.values()),
                new Family("minimum.in-sentence", MinimumElement.values()),
                new Family("claim.decided", ClaimStatus.values()),
                new Family("conflict", ConflictDecision.Outcome.values()),
                new Family("action.kind", ActionKind.values()),
                new Family("action.status", ActionStatus.values()),
                new Family("action.step", ActionStatus.values()),
                new Family("reply.kind", ReplyKind.values()),
                new Family("reply.position", StatePosition.values()),
                new Family("sent", SentHow.values()),
                new Family("impact", Impact.values()),
                new Family("ending", CaseOutcome.values()),
                new Family("hearing.kind", HearingKind.values()),
                new Family("hearing.outcome", HearingOutcome.values()),
                new Family("review", ReviewDecision.values()),
                new Family("reason", TriageReason.values()),
                new Family("answer", ChecklistItem.Answer.values()),
                new Family("checklist", ChecklistItem.values()),
                new Family("checklist.hint", ChecklistItem.values()),
                new Family("consent.scope", Consent.Scope.values()),
                new Family("consent.status", Consent.Status.values()),
                new Family("kept-back.reason", SummaryOffer.Reason.values()));
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyCodeThatAPageShowsHasItsWords(Family family) throws IOException {
        var wanted = family.codes().stream()
                .map(code -> "deskcase." + family.name() + "." + code)
                .toList();

        assertThat(words()).containsAll(wanted);
    }

    @Test
    void everyTaskAndOutcomeOfTheDrawingsHasItsWords() throws IOException {
        var wanted = new TreeSet<String>();
        for (var model : models()) {
            TASK.matcher(model).results().forEach(task -> {
                var key = task.group(1);
                wanted.addAll(List.of("deskcase.step." + key, "deskcase.intro." + key, "deskcase.comment." + key));
                OUTCOMES.matcher(task.group()).results().forEach(found -> {
                    for (var outcome : found.group(1).split(",", -1)) {
                        for (var family : List.of("outcome", "button", "done")) {
                            wanted.add("deskcase." + family + "." + key + "." + outcome);
                        }
                    }
                });
            });
            TIMER.matcher(model).results().forEach(timer -> wanted.add("deskcase.step." + timer.group(1)));
        }

        assertThat(wanted).hasSizeGreaterThan(100);
        assertThat(words()).containsAll(wanted);
    }

    @Test
    void everyKeyOfTheTemplatesIsInTheBundle() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/jte/desk"))) {
            for (var template :
                    files.filter(file -> file.toString().endsWith(".jte")).toList()) {
                KEY.matcher(Files.readString(template)).results().forEach(match -> used.add(match.group(1)));
            }
        }

        assertThat(used).isNotEmpty();
        assertThat(words()).containsAll(used);
    }

    private static List<String> models() throws IOException {
        var models = new ArrayList<String>();
        try (var files = Files.list(Path.of("bpmn"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                models.add(Files.readString(file));
            }
        }
        return models;
    }

    private static Set<String> words() throws IOException {
        var bundle = new Properties();
        try (var files = Files.newDirectoryStream(
                Path.of("src/main/resources/messages"), "{deskcase,advocacy,process,desk}_en.properties")) {
            for (var file : files) {
                try (var reader = Files.newBufferedReader(file)) {
                    bundle.load(reader);
                }
            }
        }
        return bundle.stringPropertyNames();
    }
}
