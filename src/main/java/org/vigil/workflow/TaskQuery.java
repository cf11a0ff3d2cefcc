package org.vigil.workflow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/**
 * Which tasks a queue shows.
 *
 * @param scope whose
 * @param filter what narrows it
 * @param after place of the last task of the page before, as {@link TaskPage#next} gave it
 * @param limit how many, 200 at most
 */
public record TaskQuery(
        Scope scope, TaskFilter filter, @Nullable String after, int limit) {

    private static final int LARGEST_PAGE = 200;
    private static final String SCOPES =
            Arrays.stream(Scope.values()).map(Scope::code).collect(Collectors.joining(", "));

    /** Whose tasks. */
    public enum Scope {
        /** Those that I hold, those of whomever I stand in for, and those that nobody holds and my roles may do. */
        MINE,
        /** Of these, those that nobody holds: they wait for my group. */
        GROUP,
        /** Every task of the cases that I may know of. */
        TEAM,
        /** Those that are past their time. */
        OVERDUE,
        /** Those that nobody holds. */
        UNASSIGNED;

        public static Optional<Scope> of(@Nullable String text) {
            return Arrays.stream(values())
                    .filter(scope -> scope.name().equalsIgnoreCase(text))
                    .findFirst();
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public TaskQuery {
        limit = Math.max(1, Math.min(limit, LARGEST_PAGE));
    }

    public static TaskQuery of(CaseRef caseRef) {
        return new TaskQuery(Scope.TEAM, TaskFilter.of(caseRef), null, LARGEST_PAGE);
    }

    /** Reads an address; what cannot be read is told and filters nothing. */
    public static TaskQuery read(Map<String, String> address, Scope otherwise, int limit, Consumer<Refusal> wrong) {
        var scope = address.getOrDefault("scope", "");
        if (!scope.isBlank() && Scope.of(scope).isEmpty()) {
            wrong.accept(Refusal.invalid("scope", "refusal.not-among", SCOPES));
        }
        var after = address.getOrDefault("after", "");
        return new TaskQuery(
                Scope.of(scope).orElse(otherwise),
                TaskFilter.read(address, wrong),
                after.isBlank() ? null : after,
                limit);
    }
}
