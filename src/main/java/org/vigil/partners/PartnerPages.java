package org.vigil.partners;

import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.shared.language.Cldr;
import org.vigil.shared.language.Language;

/** The pages of a partner: saved searches and what is new in them, the list, the case. */
@Controller
class PartnerPages {

    private static final String MADE = "partner.feed";
    private static final int PAGE = 50;
    private static final int NOTICES = 5;

    private final PartnerManagement cases;
    private final SavedSearchManagement searches;
    private final MessageSource messages;

    PartnerPages(PartnerManagement cases, SavedSearchManagement searches, MessageSource messages) {
        this.cases = cases;
        this.searches = searches;
        this.messages = messages;
    }

    @GetMapping("/partner")
    String list(@RequestParam Map<String, String> parameters, HttpSession session, Model model) {
        var filter = PartnerFilter.of(parameters);
        var after = Optional.ofNullable(parameters.get("after")).filter(CaseRef::isOne);
        var found = cases.list(filter, after.orElse(null), PAGE);
        var more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        var join = filter.address().isEmpty() ? "?" : "&";
        model.addAttribute(
                "list",
                new PartnerList(
                        filter,
                        shown.stream().map(this::row).toList(),
                        more
                                ? here(filter) + join + "after="
                                        + shown.get(shown.size() - 1).ref()
                                : null,
                        after.isPresent() ? here(filter) : null,
                        searches.list().stream().map(this::search).toList(),
                        made(session)));
        return "partners/list";
    }

    /** The secret address that was just made: shown once, in whichever language the reader goes on. */
    private static @Nullable String made(HttpSession session) {
        var made = session.getAttribute(MADE);
        session.removeAttribute(MADE);
        return made instanceof String feed ? feed : null;
    }

    private PartnerList.Search search(SavedSearch saved) {
        var reader = LocaleContextHolder.getLocale();
        return new PartnerList.Search(
                saved,
                saved.notices().stream()
                        .limit(NOTICES)
                        .map(notice -> notice.words(messages, reader))
                        .toList());
    }

    private PartnerList.Row row(PartnerCase found) {
        var words = Cldr.in(LocaleContextHolder.getLocale());
        return new PartnerList.Row(
                found.ref(),
                found.name().substring(0, 1).toUpperCase(LocaleContextHolder.getLocale())
                        + found.name().substring(1),
                words.country(found.country()),
                code("dossier.LibertyStatus.", found.libertyStatus()),
                code("dossier.ChargeCategory.", found.chargeCategory()),
                found.beyondPublic(),
                words.day(java.time.LocalDate.ofInstant(found.publishedAt(), java.time.ZoneOffset.UTC)));
    }

    private String code(String prefix, String code) {
        return String.valueOf(messages.getMessage(prefix + code, null, code, LocaleContextHolder.getLocale()));
    }

    @GetMapping("/partner/cases/{ref}")
    String show(@PathVariable String ref, Model model) {
        if (!CaseRef.isOne(ref)) {
            throw Refusal.notFound();
        }
        model.addAttribute("details", cases.read(ref));
        return "partners/case";
    }

    @PostMapping("/partner/searches")
    String save(@RequestParam Map<String, String> form) {
        var asked = new LinkedHashMap<>(form);
        var name = Optional.ofNullable(asked.remove("name")).orElse("");
        searches.save(name, PartnerFilter.of(asked));
        return to(PartnerFilter.of(asked).path("/partner"));
    }

    /** Leads to what a search finds, and remembers that it was seen. */
    @PostMapping("/partner/searches/{id}/seen")
    String seen(@PathVariable UUID id) {
        var search =
                searches.list().stream().filter(saved -> saved.id().equals(id)).findFirst();
        searches.seen(id);
        return to(search.map(saved -> saved.filter().path("/partner")).orElse("/partner"));
    }

    /** Chooses how often one is told; the secret address is shown this once. */
    @PostMapping("/partner/searches/{id}/notices")
    String tell(@PathVariable UUID id, @RequestParam String rhythm, HttpSession session) {
        var chosen = Arrays.stream(Rhythm.values())
                .filter(one -> one.name().equals(rhythm))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("rhythm", "refusal.choose"));
        searches.tell(id, chosen)
                .ifPresent(key -> session.setAttribute(
                        MADE,
                        ServletUriComponentsBuilder.fromCurrentContextPath()
                                        .build()
                                        .toUriString()
                                + Language.of(LocaleContextHolder.getLocale()).address(feed(key))));
        return to("/partner");
    }

    static String feed(String key) {
        return "/feeds/searches/" + key + ".atom";
    }

    @PostMapping("/partner/searches/{id}/give-up")
    String giveUp(@PathVariable UUID id) {
        searches.giveUp(id);
        return to("/partner");
    }

    private static String here(PartnerFilter filter) {
        return Language.of(LocaleContextHolder.getLocale()).address(filter.path("/partner"));
    }

    private static String to(String path) {
        return "redirect:" + Language.of(LocaleContextHolder.getLocale()).address(path);
    }
}
