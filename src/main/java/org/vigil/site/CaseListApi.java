package org.vigil.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.vigil.search.Order;
import org.vigil.search.Place;
import org.vigil.shared.Refusal;
import org.vigil.shared.Today;

/** The list of published cases for programs: filters, words, order, page after page, in the columns of the open data. */
@RestController
class CaseListApi {

    private static final int DEFAULT_LIMIT = 50;
    static final int LARGEST_LIMIT = 200;
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
            CaseQuery query, Order order, @Nullable Place after, int limit, List<ExportColumn> columns) {}

    @GetMapping("/api/v1/public/cases")
    ResponseEntity<byte[]> list(WebRequest request) {
        var parameters = OpenCall.CASES.read(request.getParameterMap());
        var query = CaseQuery.asked(parameters);
        var asked = new Asked(
                query,
                order(parameters.get("sort"), query),
                after(parameters.get("after")),
                limit(parameters.get("limit")),
                ExportColumn.asked(parameters.get("fields")));
        var today = Today.by(clock);
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return pages.answer(
                request,
                MediaType.APPLICATION_JSON,
                "api:cases?" + asked + today + base,
                () -> body(asked, today, base));
    }

    /** A page that is the last one says so: "next" is null, not absent. */
    private byte[] body(Asked asked, LocalDate today, String base) {
        var page =
                cases.lines(asked.query(), asked.order(), asked.after(), asked.limit(), today, asked.columns(), base);
        var next = page.next();
        return PageCache.utf8("{\"items\":[" + String.join(",", page.lines()) + "],\"next\":"
                + (next == null ? "null" : "\"" + next + "\"") + "}");
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
}
