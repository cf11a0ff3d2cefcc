package org.vigil.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a file of the mirror out of what the site answers. */
final class PageMaker {

    private static final Pattern SYMBOL =
            Pattern.compile("<symbol id=\"([a-z-]+)\" viewBox=\"([^\"]*)\">(.*?)</symbol>", Pattern.DOTALL);

    private final Site site;
    private final MirrorPlan plan;
    private final MirrorPages pages;
    private final Links links;
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final Map<String, byte[]> notices = new ConcurrentHashMap<>();
    private volatile @Nullable PageCopy copy;

    PageMaker(Site site, MirrorPlan plan, MirrorPages pages) {
        this.site = site;
        this.plan = plan;
        this.pages = pages;
        this.links = new Links(
                plan.base(), plan.origin(), place -> plan.covers(place) && !missing.contains(place.address()));
    }

    /** The addresses that the site does not answer: no page that is made from now on leads there. */
    Set<String> missing() {
        return missing;
    }

    /** The drawings are asked for with the first page that is made. */
    private PageCopy copy() {
        var known = copy;
        if (known == null) {
            known = new PageCopy(links, icons());
            copy = known;
        }
        return known;
    }

    private Map<String, byte[]> icons() {
        try {
            var icons = new HashMap<String, byte[]>();
            var symbol = SYMBOL.matcher(text(site.get("/img/icons.svg")));
            while (symbol.find()) {
                icons.put(
                        symbol.group(1),
                        Mirror.utf8("<svg viewBox=\"" + symbol.group(2) + "\">" + symbol.group(3) + "</svg>"));
            }
            return icons;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A file and the addresses inside the mirror that it leads to. */
    static final class Made {

        private final byte[] content;
        private final Set<String> links;

        private Made(byte[] content, Set<String> links) {
            this.content = content;
            this.links = links;
        }

        byte[] content() {
            return content;
        }

        Set<String> links() {
            return links;
        }
    }

    Optional<Made> make(Place place) throws IOException {
        var answer = pages.make(place, plan, site);
        if (answer == null) {
            answer = site.get(place.address());
        }
        if (answer.status() >= 500) {
            // A copy with a hole is not signed: what is wrong with the site is to be seen to first.
            throw new IOException("The site answered " + place.address() + " with " + answer.status());
        }
        return answer.isFound() ? Optional.of(made(place, answer)) : Optional.empty();
    }

    private Made made(Place place, Site.Answer answer) {
        var type = answer.type();
        if (type.startsWith("text/html")) {
            return page(place, answer.body());
        }
        if (type.startsWith("text/css")) {
            return made(links.css(place, text(answer)));
        }
        if (type.endsWith("xml")
                || type.endsWith("json")
                || type.startsWith("text/calendar")
                || type.startsWith("text/csv")) {
            return made(links.data(place, text(answer)));
        }
        return new Made(answer.body(), Set.of());
    }

    private static Made made(Links.Led led) {
        return new Made(Mirror.utf8(led.text()), led.links());
    }

    /** Each page says that it is a copy, and of which day. */
    Made page(Place place, byte[] page) {
        var notice = notices.computeIfAbsent(place.language(), language -> Mirror.utf8(pages.notice(place, plan)));
        var found = new LinkedHashSet<String>();
        return new Made(copy().of(place, page, notice, found), found);
    }

    private static String text(Site.Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
