package org.vigil.site;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of the public pages, each by its name. */
@Component
class Figures {

    static final String BY_COUNTRY = "held-by-country";
    static final String OVER_TIME = "held-over-time";
    static final String SINCE = "held-since";
    static final String SPANS = "who-was-held-when";
    static final String CENSUS = "census";
    static final String BY_REGION = "held-by-region";

    private final MapFigures maps;
    private final TimeFigures times;
    private final GroupFigures groups;

    Figures(MapFigures maps, TimeFigures times, GroupFigures groups) {
        this.maps = maps;
        this.times = times;
        this.groups = groups;
    }

    /** The figure of a name; absent where there is none, or nothing to draw. */
    Optional<Figure> find(String name, @Nullable String country, LocalDate today) {
        var query = country == null ? CaseQuery.ALL : CaseQuery.ALL.with("country", country);
        return switch (name) {
            case BY_COUNTRY -> country == null ? Optional.of(maps.byCountry(today)) : Optional.empty();
            case BY_REGION -> country == null ? Optional.empty() : maps.byRegion(country, today);
            case OVER_TIME -> times.overTime(country, today);
            case SINCE -> times.since(query, country, today);
            case SPANS -> times.spans(query, country, today);
            case CENSUS -> country == null ? times.yearly(today) : Optional.empty();
            default ->
                GroupFigures.NAMES.contains(name)
                        ? groups.group(name, query, country, today)
                        : country == null ? groups.crossed(name, today) : Optional.empty();
        };
    }

    Figure byCountry(LocalDate today) {
        return maps.byCountry(today);
    }
}
