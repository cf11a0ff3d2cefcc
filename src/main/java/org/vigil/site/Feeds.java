package org.vigil.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.vigil.shared.web.Markup;

/** What was published last, for feed readers. */
@Controller
class Feeds {

    private static final int ENTRIES = 50;
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
    private static final MediaType RSS = MediaType.parseMediaType("application/rss+xml;charset=UTF-8");

    private final Pages pages;
    private final PublishedCases cases;
    private final Wording wording;
    private final Clock clock;

    Feeds(Pages pages, PublishedCases cases, Wording wording, Clock clock) {
        this.pages = pages;
        this.cases = cases;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/feeds/cases.atom")
    ResponseEntity<byte[]> all(WebRequest request) {
        return atom(request, "/feeds/cases.atom", CaseQuery.ALL, null);
    }

    @GetMapping("/feeds/countries/{iso}.atom")
    ResponseEntity<byte[]> country(WebRequest request, @PathVariable String iso) {
        var code = iso.toUpperCase(Locale.ROOT);
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
            throw new NoSuchPage(404);
        }
        return atom(request, "/feeds/countries/" + code + ".atom", CaseQuery.ALL.with("country", code), code);
    }

    private ResponseEntity<byte[]> atom(WebRequest request, String path, CaseQuery query, @Nullable String country) {
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return pages.answer(request, ATOM, base + path + "|" + today(), () -> {
            var found = cases.find(query, null, ENTRIES - 1);
            var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                    .append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n")
                    .append(element("id", base + path))
                    .append(element("title", title(country)))
                    .append(element("updated", updated(found).toString()))
                    .append("<link rel=\"self\" href=\"" + Markup.escape(base + path) + "\"/>\n")
                    .append("<link rel=\"alternate\" type=\"text/html\" href=\"" + Markup.escape(base) + "/cases\"/>\n")
                    .append("<author><name>Vigil</name></author>\n");
            for (var listed : found) {
                entry(xml, base, listed);
            }
            return PageCache.utf8(xml.append("</feed>\n").toString());
        });
    }

    private void entry(StringBuilder xml, String base, ListedCase listed) {
        var address = base + "/cases/" + listed.ref();
        xml.append("<entry>\n")
                .append(element("id", address + "#" + listed.version()))
                .append(element("title", listed.name() + ", " + Wording.country(listed.country())))
                .append(element("updated", listed.publishedAt().toString()))
                .append("<link rel=\"alternate\" type=\"text/html\" href=\"" + Markup.escape(address) + "\"/>\n")
                .append(element("summary", words(listed)))
                .append("</entry>\n");
    }

    @GetMapping("/feeds/cases.rss")
    ResponseEntity<byte[]> rss(WebRequest request) {
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return pages.answer(request, RSS, base + "/feeds/cases.rss|" + today(), () -> {
            var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel>\n")
                    .append(element("title", title(null)))
                    .append(element("link", base + "/cases"))
                    .append(element("description", wording.of("site.feed.description")));
            for (var listed : cases.find(CaseQuery.ALL, null, ENTRIES - 1)) {
                var address = base + "/cases/" + listed.ref();
                xml.append("<item>\n")
                        .append(element("title", listed.name() + ", " + Wording.country(listed.country())))
                        .append(element("link", address))
                        .append("<guid isPermaLink=\"false\">" + Markup.escape(address + "#" + listed.version())
                                + "</guid>\n")
                        .append(element(
                                "pubDate",
                                java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        listed.publishedAt().atOffset(ZoneOffset.UTC))))
                        .append(element("description", words(listed)))
                        .append("</item>\n");
            }
            return PageCache.utf8(xml.append("</channel></rss>\n").toString());
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private String title(@Nullable String country) {
        return country == null
                ? wording.of("site.feed.title")
                : wording.of("site.feed.country", Wording.country(country));
    }

    private String words(ListedCase listed) {
        var changed = listed.whatChanged();
        var held = wording.held(listed, today()) + ".";
        return changed == null ? held : changed + " " + held;
    }

    private static Instant updated(List<ListedCase> found) {
        return found.isEmpty() ? Instant.EPOCH : found.get(0).publishedAt();
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + Markup.escape(text) + "</" + name + ">\n";
    }
}
