package org.vigil.site;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.site.chart.Picture;

/** What every figure says beside what it draws: where its numbers come from, and what is certain of them. */
@Component
class FigureWords {

    private final Wording wording;
    private final String base;

    FigureWords(Wording wording, SiteSettings settings) {
        this.wording = wording;
        this.base = settings.base();
    }

    String base() {
        return base;
    }

    List<Picture.Key> certainties() {
        return List.of(
                new Picture.Key("bar-certain", wording.of("site.figure.certain")),
                new Picture.Key("bar-possible", wording.of("site.figure.possible")));
    }

    /** The headings of a table of those who are held, behind the one that names its lines. */
    List<String> heads(String lines) {
        return List.of(lines, wording.of("site.count.held"), wording.of("site.count.possible"));
    }

    String sub(String key, @Nullable String country, LocalDate today) {
        var words = wording.of(key, Wording.day(today));
        return country == null ? words : wording.of("site.figure.in", words, Wording.country(country));
    }

    String source(LocalDate today) {
        return wording.of("site.source", Wording.day(today));
    }
}
