package org.vigil.site;

import java.time.Clock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.vigil.shared.CaseRef;
import org.vigil.shared.CountryCode;
import org.vigil.shared.Today;
import org.vigil.site.chart.Palette;
import org.vigil.site.chart.SocialCard;
import org.vigil.site.chart.SvgPainter;

/** The figures as files that stand alone, for whoever shows them elsewhere, and the cards of shared addresses. */
@Controller
class ChartFiles {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final Pattern FILE = Pattern.compile("([a-z-]{2,40})\\.(svg|png|csv)");

    private final Pages pages;
    private final Figures figures;
    private final PublishedCases cases;
    private final PublishedCounts counts;
    private final Wording wording;
    private final Clock clock;

    ChartFiles(
            Pages pages, Figures figures, PublishedCases cases, PublishedCounts counts, Wording wording, Clock clock) {
        this.pages = pages;
        this.figures = figures;
        this.cases = cases;
        this.counts = counts;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * A figure as a file.
     *
     * @param file its name, and svg, png or csv
     * @param country ISO 3166-1 alpha-2 code, for the figure of one country
     * @param theme {@code dark} for light ink on dark paper
     */
    @GetMapping("/charts/{file}")
    ResponseEntity<byte[]> chart(
            WebRequest request,
            @PathVariable String file,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String theme) {
        var asked = FILE.matcher(file);
        if (!asked.matches()) {
            throw new NoSuchPage(404);
        }
        var name = asked.group(1);
        var form = asked.group(2);
        var today = Today.by(clock);
        var in = CountryCode.listed(country);
        var palette = "dark".equals(theme) ? Palette.DARK : Palette.LIGHT;
        var key = "/charts/" + file + "?" + in + "&" + "dark".equals(theme) + "|" + today;
        return pages.answer(request, type(form), key, () -> {
            var figure = figures.find(name, in, today).orElseThrow(() -> new NoSuchPage(404));
            if (form.equals("csv")) {
                return PageCache.utf8(figure.csv());
            }
            var svg = figure.picture(Wording.language().isRightToLeft()).svg(palette);
            return form.equals("svg") ? PageCache.utf8(svg) : SvgPainter.png(svg);
        });
    }

    private static MediaType type(String form) {
        return switch (form) {
            case "svg" -> SVG;
            case "csv" -> CSV;
            default -> MediaType.IMAGE_PNG;
        };
    }

    @GetMapping("/cards/home.png")
    ResponseEntity<byte[]> home(WebRequest request) {
        var today = Today.by(clock);
        return card(request, "/cards/home", () -> {
            var held = counts.held(CaseQuery.ALL, today);
            return new SocialCard(
                    wording.of("layout.tagline"),
                    wording.of("site.card.home", held.held()),
                    FirstPage.sentence(wording, Wording.day(today), held),
                    foot(),
                    Wording.language().isRightToLeft());
        });
    }

    @GetMapping("/cards/countries/{iso}.png")
    ResponseEntity<byte[]> country(WebRequest request, @PathVariable String iso) {
        if (!CountryCode.isListed(iso)) {
            throw new NoSuchPage(404);
        }
        var today = Today.by(clock);
        return card(
                request,
                "/cards/countries/" + iso,
                () -> new SocialCard(
                        wording.of("site.card.country"),
                        Wording.country(iso),
                        CountryPages.sentence(
                                wording, Wording.day(today), counts.held(CaseQuery.ALL.with("country", iso), today)),
                        foot(),
                        Wording.language().isRightToLeft()));
    }

    @GetMapping("/cards/cases/{ref}.png")
    ResponseEntity<byte[]> person(WebRequest request, @PathVariable String ref) {
        if (!CaseRef.isOne(ref)) {
            throw new NoSuchPage(404);
        }
        return card(request, "/cards/cases/" + ref, () -> {
            var standing = cases.standing(java.util.List.of(ref)).get(ref);
            if (standing == null) {
                throw new NoSuchPage(404);
            }
            return new SocialCard(
                    Wording.country(standing.country()) + " · " + ref,
                    wording.name(standing),
                    sentence(standing),
                    foot(),
                    Wording.language().isRightToLeft());
        });
    }

    /** Since when, and where the person is now; that somebody is missing stands in the first of them already. */
    private String sentence(ListedCase standing) {
        var held = wording.held(standing, Today.by(clock)) + ".";
        return standing.heldByState()
                ? held + " " + Wording.raised(wording.value("liberty", standing.libertyStatus())) + "."
                : held;
    }

    private String foot() {
        return wording.of("layout.brand") + " · " + wording.of("layout.tagline");
    }

    private ResponseEntity<byte[]> card(WebRequest request, String key, Supplier<SocialCard> make) {
        return pages.answer(
                request,
                MediaType.IMAGE_PNG,
                key + "|" + Today.by(clock),
                () -> SvgPainter.png(make.get().svg()));
    }
}
