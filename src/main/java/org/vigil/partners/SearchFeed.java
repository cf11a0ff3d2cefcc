package org.vigil.partners;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.vigil.shared.language.Language;
import org.vigil.shared.web.Xml;

/** The notices of one saved search under its secret address: that there is something new and where to look, and nothing of what. */
@Controller
class SearchFeed {

    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private final SearchNotices notices;
    private final MessageSource messages;

    SearchFeed(SearchNotices notices, MessageSource messages) {
        this.notices = notices;
        this.messages = messages;
    }

    @GetMapping("/feeds/searches/{key}.atom")
    ResponseEntity<String> show(@PathVariable String key) {
        return notices.of(key)
                .map(found -> ResponseEntity.ok()
                        .contentType(ATOM)
                        .cacheControl(CacheControl.noStore())
                        .header("X-Robots-Tag", "noindex")
                        .body(atom(found)))
                .orElseGet(() -> ResponseEntity.notFound()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    private String atom(SearchNotices.Told told) {
        var look = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + "/partner";
        var language = Language.of(LocaleContextHolder.getLocale());
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" + language.code() + "\">\n")
                .append(Xml.element("id", "urn:uuid:" + told.search()))
                .append(Xml.element("title", say("partners.notices.title")))
                .append(Xml.element("updated", moment(told.updated())))
                .append(Xml.link("alternate", "text/html", look))
                .append("<author><name>Vigil</name></author>\n");
        for (var notice : told.notices()) {
            xml.append("<entry>\n")
                    .append(Xml.element("id", "urn:uuid:" + id(told, notice)))
                    .append(Xml.element("title", notice.words(messages, LocaleContextHolder.getLocale())))
                    .append(Xml.element("updated", moment(notice.end())))
                    .append(Xml.link("alternate", "text/html", look))
                    .append(Xml.element("summary", say("partners.notices.look")))
                    .append("</entry>\n");
        }
        return xml.append("</feed>\n").toString();
    }

    private static UUID id(SearchNotices.Told told, SearchNotice notice) {
        return UUID.nameUUIDFromBytes(
                (told.search() + " " + notice.first()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String moment(LocalDate day) {
        return day + "T00:00:00Z";
    }

    private String say(String key) {
        return String.valueOf(messages.getMessage(key, null, LocaleContextHolder.getLocale()));
    }
}
