package org.vigil.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a decision table on a case: the question, the row that matched, and the whole table as it stood then.
 *
 * @param decision key of the table
 * @param version its version
 * @param name what it decides
 * @param activity the step that asked
 * @param instance the process that asked
 * @param at when
 * @param inputs what was asked: values by the id of the input
 * @param rule id of the row that matched
 * @param outputs what was answered: codes by output
 * @param columns the inputs of the table
 * @param answers the outputs of the table
 * @param rows the rows of the table
 */
public record DecisionView(
        String decision,
        int version,
        String name,
        String activity,
        String instance,
        Instant at,
        Map<String, String> inputs,
        @Nullable String rule,
        Map<String, String> outputs,
        List<Column> columns,
        List<Column> answers,
        List<Row> rows) {

    /**
     * A column of the table.
     *
     * @param id its id
     * @param label its question
     */
    public record Column(String id, String label) {}

    /**
     * A row of the table.
     *
     * @param rule its id
     * @param description why it says so
     * @param entries its conditions, column by column, as the table writes them; empty for any
     * @param answers its answers, column by column
     */
    public record Row(String rule, String description, List<String> entries, List<String> answers) {}
}
