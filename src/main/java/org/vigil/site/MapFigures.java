package org.vigil.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vigil.site.chart.Picture;
import org.vigil.site.map.MapScale;
import org.vigil.site.map.Regions;
import org.vigil.site.map.WorldMap;

/** The figures that are maps: how many are held in each country, and in each region of one. */
@Component
class MapFigures {

    private static final Picture.Size MAP = new Picture.Size(960, 453);
    private static final Picture.Size COUNTRY_MAP = new Picture.Size(1700, 1000);

    private final PublishedCounts counts;
    private final Wording wording;
    private final FigureWords words;
    private final WorldMap map = WorldMap.load();
    private final Regions regions = Regions.load();

    MapFigures(PublishedCounts counts, Wording wording, FigureWords words) {
        this.counts = counts;
        this.wording = wording;
        this.words = words;
    }

    Figure byCountry(LocalDate today) {
        var countries = counts.by("country", CaseQuery.ALL, today).stream()
                .filter(count -> count.heldAtMost() > 0)
                .sorted(Comparator.comparing((HeldCount count) -> -count.heldAtMost()))
                .toList();
        var numbers = countries.stream().collect(Collectors.toMap(HeldCount::key, HeldCount::heldAtMost));
        var said = countries.stream().collect(Collectors.toMap(HeldCount::key, wording::said));
        var title = mapTitle(countries, counts.held(CaseQuery.ALL, today));
        return new Figure(
                Figures.BY_COUNTRY,
                null,
                title,
                wording.of("site.home.map.sub", Wording.day(today)),
                map.render(
                        numbers,
                        wording.drawn(title, wording.of("site.home.map.description")),
                        (iso, count) ->
                                wording.of("site.home.map.country", Wording.country(iso), said.getOrDefault(iso, "")),
                        Wording::path),
                MAP,
                keys(numbers),
                words.heads(wording.of("site.country")),
                countries.stream()
                        .map(count -> new Figure.Line(
                                count.key(),
                                Wording.country(count.key()),
                                List.of(
                                        new Figure.Count(count.held(), "/countries/" + count.key()),
                                        Figure.Count.of(count.possible()))))
                        .toList(),
                words.source(today),
                false,
                words.base());
    }

    private List<Picture.Key> keys(Map<String, Integer> numbers) {
        var keys = new ArrayList<Picture.Key>();
        keys.add(new Picture.Key("", wording.of("component.legend.none")));
        MapScale.of(numbers.values())
                .ranges()
                .forEach(range -> keys.add(new Picture.Key(
                        range.cssClass(),
                        range.from() == range.to()
                                ? Wording.number(range.from())
                                : wording.of("component.legend.range", range.from(), range.to()))));
        return keys;
    }

    private String mapTitle(List<HeldCount> countries, HeldCount held) {
        if (held.held() == 0) {
            return wording.of("site.home.map.none");
        }
        var first = Wording.country(countries.get(0).key());
        return countries.size() == 1
                ? wording.of("site.home.map.one", first)
                : wording.of("site.home.map.most", first, countries.get(0).heldAtMost(), held.heldAtMost());
    }

    Optional<Figure> byRegion(String country, LocalDate today) {
        var shares = counts.heldByRegion(country, today).stream()
                .filter(count -> count.heldAtMost() > 0)
                .toList();
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        var all = shares.stream().mapToInt(HeldCount::heldAtMost).sum();
        var title = wording.of(
                "site.figure.held-by-region.title",
                shares.get(0).key(),
                shares.get(0).heldAtMost(),
                all);
        var dots = shares.stream()
                .flatMap(count -> regions
                        .find(country, count.key())
                        .map(centre -> new WorldMap.Dot(
                                centre,
                                count.heldAtMost(),
                                count.key(),
                                wording.of("site.home.map.country", count.key(), wording.said(count))))
                        .stream())
                .toList();
        var drawn = wording.drawn(title, wording.of("site.figure.held-by-region.description"));
        return map.country(country, dots, drawn)
                .map(drawing -> new Figure(
                        Figures.BY_REGION,
                        country,
                        title,
                        wording.of("site.figure.held-by-region.sub", Wording.day(today), Wording.country(country)),
                        drawing,
                        COUNTRY_MAP,
                        List.of(),
                        words.heads(wording.of("site.region")),
                        shares.stream()
                                .map(count -> new Figure.Line(
                                        count.key(),
                                        count.key(),
                                        List.of(Figure.Count.of(count.held()), Figure.Count.of(count.possible()))))
                                .toList(),
                        words.source(today),
                        false,
                        words.base()));
    }
}
