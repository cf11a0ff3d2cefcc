package org.vigil.site;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.vigil.shared.Today;
import org.vigil.shared.web.Xml;

/** What programs ask a site first: where they may go, what there is, and whom to tell of a hole in it. */
@Controller
class CrawlerFiles {

    /** A sitemap holds 50,000 addresses at most; the newest cases stand in it. */
    private static final int CASES = 45_000;

    private static final int DAYS_OF_TRUST = 180;
    private static final List<String> PAGES = List.of(
            "/", "/cases", "/countries", "/statistics", "/census", "/methodology", "/about", "/data", "/report");

    private final Pages pages;
    private final PublishedCases cases;
    private final PublishedCounts counts;
    private final SiteSettings settings;
    private final Clock clock;

    CrawlerFiles(Pages pages, PublishedCases cases, PublishedCounts counts, SiteSettings settings, Clock clock) {
        this.pages = pages;
        this.cases = cases;
        this.counts = counts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Every filter of a list has an address of its own, more than any crawler should fetch; the sitemap names what stands in them. */
    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(WebRequest request) {
        var base = base();
        return pages.answer(
                request,
                MediaType.TEXT_PLAIN,
                "/robots.txt|" + base,
                () -> PageCache.utf8("User-agent: *\nDisallow: /*?\nDisallow: /api/\nAllow: /\n\nSitemap: " + base
                        + "/sitemap.xml\n"));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> sitemap(WebRequest request) {
        var base = base();
        return pages.answer(request, MediaType.APPLICATION_XML, "/sitemap.xml|" + base, () -> {
            var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                    .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
            PAGES.forEach(page -> add(xml, base + page, null));
            counts.by("country", CaseQuery.ALL, Today.by(clock))
                    .forEach(country -> add(xml, base + "/countries/" + country.key(), null));
            cases.newest(CASES).forEach(listed -> add(xml, base + "/cases/" + listed.ref(), listed.publishedAt()));
            return PageCache.utf8(xml.append("</urlset>\n").toString());
        });
    }

    private static void add(StringBuilder xml, String address, @Nullable Instant changed) {
        xml.append("<url>").append(Xml.element("loc", address).strip());
        if (changed != null) {
            xml.append(Xml.element("lastmod", changed.toString()).strip());
        }
        xml.append("</url>\n");
    }

    /** RFC 9116; none where nobody is named to tell. */
    @GetMapping("/.well-known/security.txt")
    ResponseEntity<byte[]> security(WebRequest request) {
        var contact = settings.securityContact();
        if (contact == null) {
            throw new NoSuchPage(404);
        }
        var expires = Today.by(clock)
                .plusDays(DAYS_OF_TRUST)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return pages.answer(
                request,
                MediaType.TEXT_PLAIN,
                "/security.txt|" + expires,
                () -> PageCache.utf8("Contact: " + contact + "\nExpires: " + expires + "\nPreferred-Languages: en\n"));
    }

    private String base() {
        return settings.base().isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : settings.base();
    }
}
