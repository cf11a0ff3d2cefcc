package org.vigil.site;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.vigil.shared.language.Language;
import org.vigil.shared.web.Markup;
import org.vigil.shared.web.Xml;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case on other people's pages: a frame without scripts, and the oEmbed answer that hands it out. A frame is asked for each time,
 * so that what is taken back is gone from every page that shows it.
 */
@Controller
class Embeds {

    private static final Pattern CASE = Pattern.compile("/cases/(" + CaseRef.FORM + ")");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WIDTH = 600;
    private static final int HEIGHT = 260;
    private static final int LEAST_WIDTH = 240;

    private final Pages pages;
    private final PublishedCases cases;
    private final Wording wording;
    private final Clock clock;

    Embeds(Pages pages, PublishedCases cases, Wording wording, Clock clock) {
        this.pages = pages;
        this.cases = cases;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/embed/cases/{ref}")
    ResponseEntity<byte[]> show(WebRequest request, @PathVariable String ref) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
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

    private PublicCase document(String ref) {
        var stored = CaseRef.isOne(ref) ? cases.document(ref).orElseThrow(() -> new NoSuchPage(404)) : null;
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
        var page = page(url, base);
        var answer = answer(base, page, width(maxwidth));
        var xml = format.equals("xml");
        return ResponseEntity.ok()
                .contentType(xml ? MediaType.parseMediaType("text/xml;charset=UTF-8") : MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(xml ? xml(answer) : JSON.writeValueAsBytes(answer));
    }

    private static int width(@Nullable String most) {
        return most == null || !most.matches("\\d{1,4}")
                ? WIDTH
                : Math.max(LEAST_WIDTH, Math.min(WIDTH, Integer.parseInt(most)));
    }

    /** The page that somebody wants to show: one of ours, or none. */
    private record Shown(Language language, String ref) {}

    private static Shown page(@Nullable String url, String base) {
        var path = url == null || !url.startsWith(base + "/") ? "" : path(url);
        var language = Language.inFrontOf(path);
        var found = CASE.matcher(language.map(spoken -> spoken.without(path)).orElse(path));
        if (!found.matches()) {
            throw new NoSuchPage(404);
        }
        return new Shown(language.orElse(Language.EN), found.group(1));
    }

    private static String path(String url) {
        try {
            return String.valueOf(URI.create(url).getPath());
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    private Map<String, Object> answer(String base, Shown page, int width) {
        var document = document(page.ref());
        var frame = base + page.language().address("/embed/cases/" + page.ref());
        var title = Wording.raised(document.name());
        var answer = new LinkedHashMap<String, Object>();
        answer.put("version", "1.0");
        answer.put("type", "rich");
        answer.put("title", title);
        answer.put("provider_name", "Vigil");
        answer.put("provider_url", base + "/");
        answer.put("cache_age", 0);
        answer.put("width", width);
        answer.put("height", HEIGHT);
        answer.put(
                "html",
                "<iframe src=\"" + Markup.escape(frame) + "\" title=\"" + Markup.escape(title) + "\" width=\"" + width
                        + "\" height=\"" + HEIGHT
                        + "\" sandbox=\"allow-popups allow-top-navigation-by-user-activation\" referrerpolicy=\"no-referrer\" loading=\"lazy\"></iframe>");
        return answer;
    }

    private static byte[] xml(Map<String, Object> answer) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<oembed>\n");
        answer.forEach((name, value) -> xml.append(Xml.element(name, value.toString())));
        return PageCache.utf8(xml.append("</oembed>\n").toString());
    }
}
