package org.vigil.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the queue.
 *
 * @param items tasks, the most urgent and earliest due first
 * @param next what to pass as {@code after} for the next page; absent on the last
 */
public record TaskPage(List<TaskView> items, @Nullable String next) {}
