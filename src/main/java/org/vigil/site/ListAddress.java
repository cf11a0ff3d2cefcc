package org.vigil.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.search.Order;
import org.vigil.search.Place;
import org.vigil.shared.web.AddressParts;

/**
 * What the list page shows, as its address says it.
 *
 * @param query the filter
 * @param order the order
 * @param view which view of the filter: list, map or timeline
 * @param after where the page before it ended
 */
record ListAddress(
        CaseQuery query, Order order, String view, @Nullable Place after) {

    static final String LIST = "list";
    static final List<String> VIEWS = List.of(LIST, ListViews.MAP, ListViews.TIMELINE);

    static ListAddress of(Map<String, String> parameters) {
        var query = CaseQuery.of(parameters);
        var after = parameters.get("after");
        return new ListAddress(
                query,
                Order.of(parameters.getOrDefault("sort", "")).orElse(usual(query)),
                VIEWS.contains(parameters.getOrDefault("view", LIST)) ? parameters.getOrDefault("view", LIST) : LIST,
                after == null ? null : Place.of(after).orElse(null));
    }

    /** With words what fits best, else what is new. */
    private static Order usual(CaseQuery query) {
        return usual(query.text() != null);
    }

    private static Order usual(boolean withWords) {
        return withWords ? Order.BEST : Order.NEWEST;
    }

    /** The address of the first page of the same list with one part of the filter set, or taken away. */
    String narrowed(String part, @Nullable String value) {
        var filter = query.parametersWith(part, value);
        var usual = usual(filter.containsKey("q"));
        return path(filter, order == usual(query) ? usual : order, view, null);
    }

    ListAddress sorted(Order other) {
        return new ListAddress(query, other, LIST, null);
    }

    ListAddress seenAs(String other) {
        return new ListAddress(query, order, other, null);
    }

    ListAddress from(@Nullable Place place) {
        return new ListAddress(query, order, view, place);
    }

    String path() {
        return path(query.parameters(), order, view, after);
    }

    private static String path(Map<String, String> filter, Order order, String view, @Nullable Place after) {
        var parts = new LinkedHashMap<>(filter);
        if (order != usual(filter.containsKey("q"))) {
            parts.put("sort", order.key());
        }
        if (!view.equals(LIST)) {
            parts.put("view", view);
        }
        if (after != null) {
            parts.put("after", after.toString());
        }
        return parts.isEmpty() ? "/cases" : "/cases?" + AddressParts.write(parts);
    }
}
