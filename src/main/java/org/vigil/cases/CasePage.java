package org.vigil.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of cases.
 *
 * @param items the cases, newest first
 * @param next what to pass as {@code after} for the next page; absent on the last
 */
public record CasePage(List<CaseRow> items, @Nullable String next) {}
