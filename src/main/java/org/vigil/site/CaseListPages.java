package org.vigil.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.vigil.search.Order;
import org.vigil.search.Place;
import org.vigil.shared.Refusal.FieldError;
import org.vigil.shared.Today;
import org.vigil.shared.web.Link;
import org.vigil.shared.web.Notice;

/** The list of published cases: words, facets, order, views. Its address is all of it. */
@Controller
class CaseListPages {

    private static final int PAGE = 50;
    /** So many values of a facet stand in sight; the others fold. */
    private static final int IN_SIGHT = 8;

    private static final List<String> GROUPS =
            List.of("country", "status", "charge", "days", "role", "medium", "sex", "year", "reply");

    private final Pages pages;
    private final PublishedCases cases;
    private final PublishedCounts counts;
    private final FoundLines lines;
    private final ListViews views;
    private final Wording wording;
    private final Clock clock;

    CaseListPages(
            Pages pages,
            PublishedCases cases,
            PublishedCounts counts,
            FoundLines lines,
            ListViews views,
            Wording wording,
            Clock clock) {
        this.pages = pages;
        this.cases = cases;
        this.counts = counts;
        this.lines = lines;
        this.views = views;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/cases")
    ResponseEntity<byte[]> list(WebRequest request, @RequestParam Map<String, String> parameters) {
        var address = ListAddress.of(parameters);
        var wrong =
                FilterPart.allWrong(parameters).stream().map(FieldError::field).collect(Collectors.joining(", "));
        var today = Today.by(clock);
        return pages.answer(
                request,
                address.path() + "|" + today + "|" + wrong,
                address.path(),
                "site/list.jte",
                () -> Map.of("list", page(address, wrong, today)));
    }

    private ListPage page(ListAddress address, String wrong, LocalDate today) {
        var query = address.query();
        var choices = counts.choices(GROUPS, query, today);
        var map = address.view().equals(ListViews.MAP) ? views.map(address, today) : null;
        var found = map == null
                ? cases.page(query, orderOf(address), address.after(), PAGE, today)
                : new PublishedCases.CasePage(List.of(), null);
        var timeline =
                address.view().equals(ListViews.TIMELINE) && !found.cases().isEmpty()
                        ? views.timeline(found.cases(), today)
                        : null;
        var export = "/api/v1/public/export.csv";
        return new ListPage(
                query,
                wording.sentence(query, choices.all().persons()),
                wrong.isEmpty() ? null : Notice.warning(wording.of("site.list.left-out", wrong)),
                chosen(address),
                facets(address, choices),
                timeline == null ? lines.of(found.cases(), query.text(), today) : List.of(),
                next(address, found.next()),
                address.after() == null ? null : address.from(null).path(),
                query.isAll() ? export : export + "?" + query.address(),
                orders(address),
                views(address),
                map,
                timeline);
    }

    /** Lines of time begin with the longest. */
    private static Order orderOf(ListAddress address) {
        return address.view().equals(ListViews.TIMELINE) ? Order.LONGEST : address.order();
    }

    private static @Nullable String next(ListAddress address, @Nullable String next) {
        return next == null
                ? null
                : Place.of(next).map(place -> address.from(place).path()).orElse(null);
    }

    /** What narrows the list, each with the address that takes it away. */
    private List<Link> chosen(ListAddress address) {
        var query = address.query();
        return query.parameters().keySet().stream()
                .filter(part -> !part.equals("held"))
                .map(part -> Link.to(address.narrowed(part, null), wording.part(query, part)))
                .toList();
    }

    private List<Link> orders(ListAddress address) {
        return Stream.of(Order.values())
                .filter(order -> order != Order.BEST || address.query().text() != null)
                .map(order -> Link.to(address.sorted(order).path(), wording.of("site.sort." + order.key()))
                        .currentIf(order == address.order()))
                .toList();
    }

    private List<Link> views(ListAddress address) {
        return ListAddress.VIEWS.stream()
                .map(view -> Link.to(Wording.path(address.seenAs(view).path()), wording.of("site.view." + view))
                        .currentIf(view.equals(address.view())))
                .toList();
    }

    private List<ListPage.Facet> facets(ListAddress address, PublishedCounts.Choices choices) {
        var facets = new ArrayList<ListPage.Facet>();
        choices.by().forEach((group, counts) -> {
            var links = links(group, counts, address);
            if (!links.isEmpty()) {
                facets.add(new ListPage.Facet(
                        wording.of("site.facet." + group),
                        links.stream().limit(IN_SIGHT).toList(),
                        links.stream().skip(IN_SIGHT).toList()));
            }
        });
        return facets;
    }

    /** The values of one facet, each with how many people the list would show; what is chosen stands in sight. */
    private List<Link> links(String group, List<HeldCount> counts, ListAddress address) {
        var part = PublishedCounts.parameterOf(group);
        var chosen = address.query().parameters().get(part);
        var links = new ArrayList<Link>();
        for (var count : inOrder(group, counts)) {
            var current = count.key().equals(chosen);
            var href = address.narrowed(part, current ? null : count.key());
            links.add(new Link(Wording.raised(wording.value(group, count.key())), href, count.persons(), current));
        }
        if (links.size() > IN_SIGHT) {
            links.sort(Comparator.comparing(link -> !link.current()));
        }
        return links;
    }

    /** Years that nobody knows are not to be chosen; the last year comes first. */
    private static List<HeldCount> inOrder(String group, List<HeldCount> counts) {
        return group.equals("year")
                ? counts.stream()
                        .filter(count -> !count.key().equals("UNKNOWN"))
                        .sorted(Comparator.comparing(HeldCount::key).reversed())
                        .toList()
                : counts;
    }
}
