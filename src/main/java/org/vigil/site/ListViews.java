package org.vigil.site;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vigil.shared.web.DrawingWords;
import org.vigil.shared.web.Link;
import org.vigil.site.map.MapScale;
import org.vigil.site.map.WorldMap;

/** Draws the cases of a filter: on the map, or as lines of time. */
@Component
class ListViews {

    static final String MAP = "map";
    static final String TIMELINE = "timeline";

    private final PublishedCounts counts;
    private final CaseLines lines;
    private final Wording wording;
    private final WorldMap world = WorldMap.load();

    ListViews(PublishedCounts counts, CaseLines lines, Wording wording) {
        this.counts = counts;
        this.lines = lines;
        this.wording = wording;
    }

    ListPage.CountryMap map(ListAddress address, LocalDate today) {
        var countries = counts.by("country", address.query(), today);
        var numbers = countries.stream().collect(Collectors.toMap(HeldCount::key, HeldCount::persons));
        var title = title(countries, counts.held(address.query(), today).persons());
        return new ListPage.CountryMap(
                title,
                wording.of("site.view.map.sub", Wording.day(today)),
                world.render(
                        numbers,
                        new DrawingWords(title, wording.of("site.view.map.description")),
                        (iso, count) -> wording.of("site.view.map.country", Wording.country(iso), count),
                        Wording::path),
                MapScale.of(numbers.values()),
                countries.stream()
                        .map(count -> Link.to(
                                        address.seenAs(ListAddress.LIST).narrowed("country", count.key()),
                                        Wording.country(count.key()))
                                .counting(count.persons()))
                        .toList(),
                wording.of("site.source", Wording.day(today)));
    }

    /** What the map finds; by() gives the greatest first. */
    private String title(List<HeldCount> countries, int people) {
        if (countries.isEmpty()) {
            return wording.of("site.view.map.none");
        }
        var first = countries.get(0);
        return wording.of(
                countries.size() == 1 ? "site.view.map.one" : "site.view.map.most",
                Wording.country(first.key()),
                first.persons(),
                people);
    }

    SpanTable timeline(List<ListedCase> people, LocalDate today) {
        return SpanTable.of(
                wording.of("site.view.timeline.title"),
                wording.of("site.view.timeline.sub", Wording.day(today)),
                people,
                lines,
                wording,
                today,
                null);
    }
}
