package org.vigil.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.vigil.search.Order;
import org.vigil.search.Place;
import org.vigil.shared.Refusal;
import org.vigil.shared.Today;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of published cases for programs: filters, words, order, fields, page after page. */
@RestController
class CaseListApi {

    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> FIELDS = Stream.of(ListedCase.class.getRecordComponents())
            .map(component -> component.getName())
            .collect(Collectors.toCollection(LinkedHashSet::new));

    private final Pages pages;
    private final PublishedCases cases;
    private final Clock clock;

    CaseListApi(Pages pages, PublishedCases cases, Clock clock) {
        this.pages = pages;
        this.cases = cases;
        this.clock = clock;
    }

    /** What is asked for. */
    private record Asked(
            CaseQuery query, Order order, @Nullable Place after, int limit, List<String> fields) {

        boolean needsToday() {
            return order == Order.LONGEST || query.days() != null;
        }
    }

    @GetMapping("/api/v1/public/cases")
    ResponseEntity<byte[]> list(WebRequest request, @RequestParam Map<String, String> parameters) {
        var query = CaseQuery.of(parameters);
        var asked = new Asked(
                query,
                order(parameters.get("sort"), query),
                after(parameters.get("after")),
                limit(parameters.get("limit")),
                fields(parameters.get("fields")));
        var today = Today.by(clock);
        return pages.answer(
                request,
                MediaType.APPLICATION_JSON,
                "api:cases?" + asked + (asked.needsToday() ? today : ""),
                () -> body(asked, today));
    }

    /** A page that is the last one says so: "next" is null, not absent. */
    private byte[] body(Asked asked, LocalDate today) {
        var page = cases.page(asked.query(), asked.order(), asked.after(), asked.limit(), today);
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("items", asked.fields().isEmpty() ? page.cases() : chosen(page.cases(), asked.fields()));
        body.put("next", page.next());
        return JSON.writeValueAsBytes(body);
    }

    private static List<Map<String, Object>> chosen(List<ListedCase> found, List<String> fields) {
        return found.stream().map(listed -> chosen(listed, fields)).toList();
    }

    private static Map<String, Object> chosen(ListedCase listed, List<String> fields) {
        JsonNode all = JSON.valueToTree(listed);
        var some = new LinkedHashMap<String, Object>();
        fields.forEach(field -> some.put(field, all.path(field)));
        return some;
    }

    private static Order order(@Nullable String text, CaseQuery query) {
        if (text == null) {
            return query.text() == null ? Order.NEWEST : Order.BEST;
        }
        return Order.of(text)
                .orElseThrow(() -> Refusal.invalid(
                        "sort",
                        "refusal.not-among",
                        Stream.of(Order.values()).map(Order::key).collect(Collectors.joining(", "))));
    }

    private static @Nullable Place after(@Nullable String text) {
        return text == null ? null : Place.of(text).orElseThrow(() -> Refusal.invalid("after", "site.api.after"));
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        if (!text.matches("\\d{1,4}")) {
            throw Refusal.invalid("limit", "site.api.limit", LARGEST_LIMIT);
        }
        return Math.max(1, Math.min(Integer.parseInt(text), LARGEST_LIMIT));
    }

    private static List<String> fields(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        var fields = List.of(text.split(",", 40)).stream()
                .map(String::strip)
                .distinct()
                .toList();
        if (!FIELDS.containsAll(fields)) {
            throw Refusal.invalid("fields", "refusal.not-among", String.join(", ", FIELDS));
        }
        return fields;
    }
}
