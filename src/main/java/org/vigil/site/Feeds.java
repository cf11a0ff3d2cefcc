package org.vigil.site;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.vigil.shared.CountryCode;
import org.vigil.shared.Today;
import org.vigil.shared.web.Xml;

/** What was published last, and what was taken back last, for feed readers: of everything, of a country, or of any filter. */
@Controller
class Feeds {

    private static final int ENTRIES = 50;
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
    private static final MediaType RSS = MediaType.parseMediaType("application/rss+xml;charset=UTF-8");

    private final Pages pages;
    private final PublishedCases cases;
    private final RetractedCases retracted;
    private final Wording wording;
    private final Clock clock;

    Feeds(Pages pages, PublishedCases cases, RetractedCases retracted, Wording wording, Clock clock) {
        this.pages = pages;
        this.cases = cases;
        this.retracted = retracted;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/feeds/cases.atom")
    ResponseEntity<byte[]> atom(WebRequest request, @RequestParam Map<String, String> parameters) {
        return atom(request, "/feeds/cases.atom", query(parameters));
    }

    @GetMapping("/feeds/cases.rss")
    ResponseEntity<byte[]> rss(WebRequest request, @RequestParam Map<String, String> parameters) {
        return rss(request, "/feeds/cases.rss", query(parameters));
    }

    @GetMapping("/feeds/countries/{iso}.atom")
    ResponseEntity<byte[]> countryAtom(WebRequest request, @PathVariable String iso) {
        var code = country(iso);
        return atom(request, "/feeds/countries/" + code + ".atom", CaseQuery.ALL.with("country", code));
    }

    @GetMapping("/feeds/countries/{iso}.rss")
    ResponseEntity<byte[]> countryRss(WebRequest request, @PathVariable String iso) {
        var code = country(iso);
        return rss(request, "/feeds/countries/" + code + ".rss", CaseQuery.ALL.with("country", code));
    }

    /** A feed of something that does not exist is no feed, and never one of everything. */
    static CaseQuery query(Map<String, String> parameters) {
        if (!FilterPart.allWrong(parameters).isEmpty()) {
            throw new NoSuchPage(404);
        }
        return CaseQuery.of(parameters);
    }

    private static String country(String iso) {
        var code = iso.toUpperCase(Locale.ROOT);
        if (!CountryCode.isListed(code)) {
            throw new NoSuchPage(404);
        }
        return code;
    }

    private ResponseEntity<byte[]> atom(WebRequest request, String path, CaseQuery query) {
        var feed = new FeedAddresses(base(), path, query);
        return pages.answer(request, ATOM, feed.self() + "|" + Today.by(clock), () -> {
            var found = cases.find(query, null, ENTRIES - 1);
            var gone = retracted.retracted(query.country(), null, ENTRIES);
            var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                    .append(
                            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:at=\"http://purl.org/atompub/tombstones/1.0\" xml:lang=\""
                                    + Wording.language().code() + "\">\n")
                    .append(Xml.element("id", feed.id()))
                    .append(Xml.element("title", title(query)))
                    .append(Xml.element("subtitle", wording.of("site.feed.description")))
                    .append(Xml.element("rights", wording.of("site.feed.rights")))
                    .append(Xml.element("updated", updated(found, gone).toString()))
                    .append(Xml.link("self", "application/atom+xml", feed.self()))
                    .append(Xml.link("alternate", "text/html", feed.list()))
                    .append(Xml.link("license", null, OpenData.LICENCE_URL))
                    .append("<author><name>Vigil</name></author>\n");
            found.forEach(listed -> entry(xml, feed, listed));
            // RFC 6721: a reader that kept the entry lets it go.
            gone.forEach(retracted -> deleted(xml, retracted));
            return PageCache.utf8(xml.append("</feed>\n").toString());
        });
    }

    private void entry(StringBuilder xml, FeedAddresses feed, ListedCase listed) {
        xml.append("<entry>\n")
                .append(Xml.element("id", FeedAddresses.id(listed.ref(), listed.version())))
                .append(Xml.element("title", heading(listed)))
                .append(Xml.element("updated", listed.publishedAt().toString()))
                .append(Xml.link("alternate", "text/html", feed.page(listed.ref())))
                .append("<category term=\"" + listed.country() + "\"/>\n")
                .append(Xml.element("summary", words(listed)))
                .append("</entry>\n");
    }

    private static void deleted(StringBuilder xml, RetractedCases.Retracted retracted) {
        for (var version = retracted.version(); version >= 1; version--) {
            xml.append("<at:deleted-entry ref=\"" + FeedAddresses.id(retracted.ref(), version) + "\" when=\""
                    + retracted.retractedAt() + "\"/>\n");
        }
    }

    private ResponseEntity<byte[]> rss(WebRequest request, String path, CaseQuery query) {
        var feed = new FeedAddresses(base(), path, query);
        return pages.answer(request, RSS, feed.self() + "|" + Today.by(clock), () -> {
            var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                    .append("<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel>\n")
                    .append(Xml.element("title", title(query)))
                    .append(Xml.element("link", feed.list()))
                    .append(Xml.element("description", wording.of("site.feed.description")))
                    .append(Xml.element("copyright", wording.of("site.feed.rights")))
                    .append(Xml.link("self", "application/rss+xml", feed.self()).replace("<link", "<atom:link"));
            for (var listed : cases.find(query, null, ENTRIES - 1)) {
                xml.append("<item>\n")
                        .append(Xml.element("title", heading(listed)))
                        .append(Xml.element("link", feed.page(listed.ref())))
                        .append("<guid isPermaLink=\"false\">" + FeedAddresses.id(listed.ref(), listed.version())
                                + "</guid>\n")
                        .append(Xml.element(
                                "pubDate",
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        listed.publishedAt().atOffset(ZoneOffset.UTC))))
                        .append(Xml.element("description", words(listed)))
                        .append("</item>\n");
            }
            return PageCache.utf8(xml.append("</channel></rss>\n").toString());
        });
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private String title(CaseQuery query) {
        var others = new HashMap<>(query.parameters());
        others.remove("country");
        if (others.isEmpty()) {
            return query.country() == null
                    ? wording.of("site.feed.title")
                    : wording.of("site.feed.country", Wording.country(query.country()));
        }
        return wording.of("site.feed.filter", wording.parts(query));
    }

    private String heading(ListedCase listed) {
        return wording.name(listed) + ", " + Wording.country(listed.country());
    }

    private String words(ListedCase listed) {
        var changed = listed.whatChanged();
        var held = wording.held(listed, Today.by(clock)) + ".";
        return changed == null ? held : changed + " " + held;
    }

    private static Instant updated(List<ListedCase> found, List<RetractedCases.Retracted> gone) {
        var published = found.isEmpty() ? Instant.EPOCH : found.get(0).publishedAt();
        var retracted = gone.isEmpty() ? Instant.EPOCH : gone.get(0).retractedAt();
        return published.isAfter(retracted) ? published : retracted;
    }
}
