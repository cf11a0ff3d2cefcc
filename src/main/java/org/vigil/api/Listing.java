package org.vigil.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param next what to pass as {@code after} for the next page; null on the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Listing<T>(List<T> items, @Nullable String next) {

    static <S, T> Listing<T> of(List<S> items, Function<S, T> view, @Nullable String next) {
        return new Listing<>(items.stream().map(view).toList(), next);
    }

    static <S, T> Listing<T> whole(List<S> items, Function<S, T> view) {
        return of(items, view, null);
    }
}
