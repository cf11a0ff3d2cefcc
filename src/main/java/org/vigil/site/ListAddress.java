package org.vigil.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.search.Order;
import org.vigil.search.Place;

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
        return query.text() == null ? Order.NEWEST : Order.BEST;
    }

    ListAddress with(CaseQuery other) {
        return new ListAddress(other, order == usual(query) ? usual(other) : order, view, null);
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
        var parts = new ArrayList<String>();
        if (!query.isAll()) {
            parts.add(query.address());
        }
        if (order != usual(query)) {
            parts.add("sort=" + order.key());
        }
        if (!view.equals(LIST)) {
            parts.add("view=" + view);
        }
        if (after != null) {
            parts.add("after=" + after);
        }
        return parts.isEmpty() ? "/cases" : "/cases?" + String.join("&", parts);
    }
}
