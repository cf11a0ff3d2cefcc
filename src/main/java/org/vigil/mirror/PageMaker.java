package org.vigil.mirror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a file of the mirror out of what the site answers. */
final class PageMaker {

    private static final String USE = "<use href=\"/img/icons.svg#";
    private static final String USED = "\"></use>";
    private static final Pattern SYMBOL =
            Pattern.compile("<symbol id=\"([a-z-]+)\" viewBox=\"([^\"]*)\">(.*?)</symbol>", Pattern.DOTALL);

    private final Site site;
    private final MirrorPlan plan;
    private final MirrorPages pages;
    private final Links links;
    private final Map<String, String> icons = new HashMap<>();
    private final Map<String, String> notices = new ConcurrentHashMap<>();
    private volatile @Nullable PublishedList published;

    PageMaker(Site site, MirrorPlan plan, MirrorPages pages, Predicate<String> isMissing) throws IOException {
        this.site = site;
        this.plan = plan;
        this.pages = pages;
        this.links =
                new Links(plan.base(), plan.origin(), place -> plan.covers(place) && !isMissing.test(place.address()));
        readIcons();
    }

    private void readIcons() throws IOException {
        var drawn = new String(site.get("/img/icons.svg").body(), StandardCharsets.UTF_8);
        var symbol = SYMBOL.matcher(drawn);
        while (symbol.find()) {
            icons.put(symbol.group(1), "<svg viewBox=\"" + symbol.group(2) + "\">" + symbol.group(3) + "</svg>");
        }
    }

    void published(PublishedList list) {
        published = list;
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
        var answer = pages.make(place, plan, published);
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
            return made(links.html(place, withNotice(place, withIcons(text(answer)))));
        }
        if (type.startsWith("text/css")) {
            return made(links.css(place, text(answer)));
        }
        if (type.endsWith("xml") || type.endsWith("json") || type.startsWith("text/calendar")) {
            return made(links.data(place, text(answer)));
        }
        return new Made(answer.body(), Set.of());
    }

    private static Made made(Links.Led led) {
        return new Made(Mirror.utf8(led.text()), led.links());
    }

    private static String text(Site.Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** A browser that opens a file takes no drawing out of another file: each stands where it is used. */
    private String withIcons(String html) {
        var out = new StringBuilder(html.length() + 2_000);
        var done = 0;
        for (var use = html.indexOf(USE); use >= 0; use = html.indexOf(USE, done)) {
            var end = html.indexOf(USED, use);
            if (end < 0) {
                break;
            }
            out.append(html, done, use).append(icons.getOrDefault(html.substring(use + USE.length(), end), ""));
            done = end + USED.length();
        }
        return out.append(html, done, html.length()).toString();
    }

    /** Each page says that it is a copy, and of which day. */
    private String withNotice(Place place, String html) {
        var main = html.indexOf("<main");
        if (main < 0) {
            return html;
        }
        var notice = notices.computeIfAbsent(place.language(), language -> pages.notice(place, plan));
        return html.substring(0, main) + notice + html.substring(main);
    }
}
