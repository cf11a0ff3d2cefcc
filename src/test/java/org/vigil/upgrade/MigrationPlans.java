package org.vigil.upgrade;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What could be carried over from an older deployed version of each process to the newest, as the engine validates it. */
record MigrationPlans(List<String> rows) {

    private static final Path PAGE = Path.of("src", "docs", "migrations.md");

    static MigrationPlans of(ProcessEngine engine) {
        var rows = new ArrayList<String>();
        var definitions = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .orderByProcessDefinitionKey()
                .asc()
                .list();
        definitions.stream().collect(Collectors.groupingBy(ProcessDefinition::getKey)).entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(versions -> {
                    var newest = versions.getValue().stream()
                            .max(Comparator.comparing(ProcessDefinition::getVersion))
                            .orElseThrow();
                    versions.getValue().stream()
                            .filter(older -> older.getVersion() < newest.getVersion())
                            .forEach(older -> rows.add(row(engine, older, newest)));
                });
        return new MigrationPlans(rows);
    }

    /** Building a plan validates it: an instruction that cannot hold is refused by the engine. */
    private static MigrationPlan plan(ProcessEngine engine, ProcessDefinition older, ProcessDefinition newest) {
        return engine.getRuntimeService()
                .createMigrationPlan(older.getId(), newest.getId())
                .mapEqualActivities()
                .build();
    }

    private static String row(ProcessEngine engine, ProcessDefinition older, ProcessDefinition newest) {
        var carried = plan(engine, older, newest).getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toCollection(TreeSet::new));
        var left = engine
                .getRepositoryService()
                .getBpmnModelInstance(older.getId())
                .getModelElementsByType(UserTask.class)
                .stream()
                .map(FlowNode::getId)
                .filter(task -> !carried.contains(task))
                .collect(Collectors.toCollection(TreeSet::new));
        return "| `%s` | %s | %s |".formatted(older.getKey(), code(carried), code(left));
    }

    private static String code(TreeSet<String> ids) {
        return ids.isEmpty() ? "–" : ids.stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "));
    }

    boolean written() {
        var page = """
                # Migration plans

                Written by the build (`UpgradeTests`): the engine validates one plan per process from the released version to the newest.
                A case never has to be migrated, it ends on the release that it began with (ADR 10); where a case should move on
                nevertheless, the first list says which steps a plan carries over, the second which tasks stay where they are.

                | process | carried over | stays on its release |
                |---|---|---|
                %s
                """.formatted(String.join("\n", rows));
        try {
            Files.writeString(PAGE, page, UTF_8);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
