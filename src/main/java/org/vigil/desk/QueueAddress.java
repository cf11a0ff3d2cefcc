package org.vigil.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.vigil.shared.web.AddressParts;
import org.vigil.workflow.TaskFilter;
import org.vigil.workflow.TaskQuery;
import org.vigil.workflow.TaskQuery.Scope;

/** The queue's address is its filter: written from it, and read back from it. */
final class QueueAddress {

    static final int PAGE = 50;

    private static final int LONGEST = 1000;

    private QueueAddress() {}

    /** What an address asks for; a part that means nothing filters nothing. */
    static TaskQuery read(Map<String, String> address) {
        return TaskQuery.read(address, Scope.MINE, PAGE, wrong -> {});
    }

    /** The same from the text behind the question mark, as forms carry it to come back to where they were sent from. */
    static TaskQuery read(String text) {
        return read(text.length() <= LONGEST ? AddressParts.read(text) : Map.of());
    }

    static String href(Scope scope, TaskFilter filter) {
        return "/desk?" + text(scope, filter);
    }

    static String next(TaskQuery query, @Nullable String after) {
        return after == null ? "" : href(query.scope(), query.filter()) + "&after=" + after;
    }

    /** The text behind the question mark. */
    static String text(Scope scope, TaskFilter filter) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("scope", scope.code());
        parts.putAll(filter.address());
        var address = UriComponentsBuilder.newInstance();
        parts.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parts).toUriString().substring(1);
    }
}
