package org.vigil.site;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.vigil.publication.document.PublicCase;
import org.vigil.shared.CaseRef;
import org.vigil.shared.CountryCode;
import org.vigil.shared.Today;
import org.vigil.shared.language.Language;
import org.vigil.shared.web.AddressParts;
import org.vigil.shared.web.Xml;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case or a figure on other people's pages: a frame without scripts, and the oEmbed answer that hands it out. A frame is asked for each time,
 * so that what is taken back is gone from every page that shows it.
 */
@Controller
class Embeds {

    private static final Pattern CASE = Pattern.compile("/cases/(" + CaseRef.FORM + ")");
    private static final Pattern CHART = Pattern.compile("/(?:embed/)?charts/([a-z-]{2,40})(?:\\.(?:svg|png|csv))?");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int HEIGHT = 260;
    private static final int LEAST_WIDTH = 240;

    private final Pages pages;
    private final PublishedDocuments documents;
    private final Figures figures;
    private final Wording wording;
    private final Clock clock;

    Embeds(Pages pages, PublishedDocuments documents, Figures figures, Wording wording, Clock clock) {
        this.pages = pages;
        this.documents = documents;
        this.figures = figures;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/embed/cases/{ref}")
    ResponseEntity<byte[]> show(WebRequest request, @PathVariable String ref) {
        var today = Today.by(clock);
        var path = "/embed/cases/" + ref;
        return pages.answer(
                request, path + "|" + today, path, "site/embed.jte", () -> Map.of("frame", frame(ref, today)));
    }

    private EmbeddedCase frame(String ref, LocalDate today) {
        var document = document(ref);
        return new EmbeddedCase(
                Wording.raised(document.name()),
                Wording.country(document.country()),
                wording.held(document.held(), today),
                Wording.raised(wording.value("liberty", document.libertyStatus())),
                "/cases/" + document.ref(),
                Wording.day(today));
    }

    @GetMapping("/embed/charts/{name}")
    ResponseEntity<byte[]> chart(
            WebRequest request, @PathVariable String name, @RequestParam(required = false) @Nullable String country) {
        var in = CountryCode.listed(country);
        var path = "/embed/charts/" + name + (in == null ? "" : "?country=" + in);
        return pages.answer(
                request,
                path + "|" + Today.by(clock),
                path,
                "site/embedchart.jte",
                () -> Map.of("figure", figure(name, in)));
    }

    private Figure figure(String name, @Nullable String country) {
        return figures.find(name, country, Today.by(clock)).orElseThrow(() -> new NoSuchPage(404));
    }

    private PublicCase document(String ref) {
        var stored = CaseRef.isOne(ref) ? documents.document(ref).orElseThrow(() -> new NoSuchPage(404)) : null;
        if (stored == null || stored.retracted()) {
            throw new NoSuchPage(stored == null ? 404 : 410);
        }
        return JSON.readValue(stored.json(), PublicCase.class);
    }

    @GetMapping("/oembed")
    ResponseEntity<byte[]> oembed(
            @RequestParam(required = false) @Nullable String url,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(required = false) @Nullable String maxwidth) {
        if (!format.equals("json") && !format.equals("xml")) {
            return ResponseEntity.status(501).build();
        }
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        var answer = answer(base, shown(url, base), width(maxwidth));
        var xml = format.equals("xml");
        return ResponseEntity.ok()
                .contentType(xml ? MediaType.parseMediaType("text/xml;charset=UTF-8") : MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(xml ? xml(answer) : JSON.writeValueAsBytes(answer));
    }

    private static int width(@Nullable String most) {
        return most == null || !most.matches("\\d{1,4}")
                ? Frame.WIDTH
                : Math.max(LEAST_WIDTH, Math.min(Frame.WIDTH, Integer.parseInt(most)));
    }

    /**
     * What somebody wants to show.
     *
     * @param title what it is
     * @param frame path of its frame
     * @param height how high a frame of the usual width is
     */
    private record Shown(String title, String frame, int height) {}

    private Shown shown(@Nullable String url, String base) {
        var uri = url == null || !url.startsWith(base + "/") ? URI.create("") : uri(url);
        var path = String.valueOf(uri.getPath());
        var language = Language.inFrontOf(path);
        var plain = language.map(spoken -> spoken.without(path)).orElse(path);
        var page = CASE.matcher(plain);
        var chart = CHART.matcher(plain);
        var found = page.matches() ? ofCase(page.group(1)) : chart.matches() ? ofChart(chart.group(1), uri) : null;
        if (found == null) {
            throw new NoSuchPage(404);
        }
        return new Shown(found.title(), base + language.orElse(Language.EN).address(found.frame()), found.height());
    }

    private static URI uri(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException unreadable) {
            return URI.create("");
        }
    }

    private Shown ofCase(String ref) {
        return new Shown(Wording.raised(document(ref).name()), "/embed/cases/" + ref, HEIGHT);
    }

    private Shown ofChart(String name, URI asked) {
        var figure =
                figure(name, AddressParts.read(String.valueOf(asked.getQuery())).get("country"));
        return new Shown(figure.title(), figure.framePath(), figure.frameHeight());
    }

    private static Map<String, Object> answer(String base, Shown shown, int width) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("version", "1.0");
        answer.put("type", "rich");
        answer.put("title", shown.title());
        answer.put("provider_name", "Vigil");
        answer.put("provider_url", base + "/");
        answer.put("cache_age", 0);
        answer.put("width", width);
        answer.put("height", shown.height());
        answer.put("html", Frame.of(shown.frame(), shown.title(), width, shown.height()));
        return answer;
    }

    private static byte[] xml(Map<String, Object> answer) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<oembed>\n");
        answer.forEach((name, value) -> xml.append(Xml.element(name, value.toString())));
        return PageCache.utf8(xml.append("</oembed>\n").toString());
    }
}
