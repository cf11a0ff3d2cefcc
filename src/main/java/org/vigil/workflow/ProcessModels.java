package org.vigil.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The deployed models as people read them, each version read once. */
@Component
class ProcessModels {

    private final RepositoryService repository;
    private final Map<String, Drawn> drawn = new ConcurrentHashMap<>();
    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    ProcessModels(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * A process model.
     *
     * @param id key and version
     * @param name what the process is called
     * @param xml the model
     * @param names what its elements are called, by id
     */
    record Drawn(String id, String name, String xml, Map<String, String> names) {

        String nameOf(String activity) {
            var name = names.get(activity);
            return name == null ? activity : name;
        }
    }

    /**
     * A decision table.
     *
     * @param name what it decides
     * @param columns its inputs
     * @param answers its outputs
     * @param rows its rows
     */
    record Table(
            String name,
            List<DecisionView.Column> columns,
            List<DecisionView.Column> answers,
            List<DecisionView.Row> rows) {}

    Drawn process(String definitionId) {
        return drawn.computeIfAbsent(definitionId, id -> {
            var definition = repository.getProcessDefinition(id);
            var model = repository.getBpmnModelInstance(id);
            var process = (Process) model.getModelElementById(definition.getKey());
            return new Drawn(
                    definition.getKey() + ":" + definition.getVersion(),
                    process.getName(),
                    xml(id),
                    model.getModelElementsByType(FlowElement.class).stream()
                            .filter(element -> element.getName() != null)
                            .collect(Collectors.toUnmodifiableMap(FlowElement::getId, FlowElement::getName)));
        });
    }

    private String xml(String definitionId) {
        try (var xml = repository.getProcessModel(definitionId)) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Table table(String decision, int version) {
        return tables.computeIfAbsent(decision + ":" + version, key -> {
            var definition = repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(decision)
                    .decisionDefinitionVersion(version)
                    .singleResult();
            var model = repository.getDmnModelInstance(definition.getId());
            var decided = (Decision) model.getModelElementById(decision);
            var table = (DecisionTable) decided.getExpression();
            return new Table(
                    decided.getName(),
                    table.getInputs().stream().map(ProcessModels::column).toList(),
                    table.getOutputs().stream().map(ProcessModels::column).toList(),
                    table.getRules().stream().map(ProcessModels::row).toList());
        });
    }

    private static DecisionView.Column column(Input input) {
        return new DecisionView.Column(DecisionRecord.afterPrefix(input.getId()), orEmpty(input.getLabel()));
    }

    private static DecisionView.Column column(Output output) {
        return new DecisionView.Column(output.getName(), orEmpty(output.getLabel()));
    }

    private static DecisionView.Row row(Rule rule) {
        return new DecisionView.Row(
                rule.getId(),
                description(rule),
                rule.getInputEntries().stream()
                        .map(entry -> text(entry.getTextContent()))
                        .toList(),
                rule.getOutputEntries().stream()
                        .map(entry -> text(entry.getTextContent()))
                        .toList());
    }

    private static String description(DmnElement element) {
        return element.getDescription() == null
                ? ""
                : element.getDescription().getTextContent().strip();
    }

    /** An entry as it is written, without the quotes of a code; any value is an empty text. */
    private static String text(String written) {
        var entry = written.strip().replace("\"", "");
        return entry.equals("-") ? "" : entry;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
