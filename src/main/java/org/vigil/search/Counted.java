package org.vigil.search;

import java.util.List;
import java.util.Map;

/**
 * How many fit a question.
 *
 * @param cases cases
 * @param all persons, each once
 * @param by the same by each thing asked for, the greatest first and years in their order
 */
public record Counted(int cases, Tally all, Map<Facet, List<Tally>> by) {}
