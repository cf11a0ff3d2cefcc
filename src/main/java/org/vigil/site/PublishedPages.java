package org.vigil.site;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.vigil.publication.document.PublicCase;
import org.vigil.shared.Today;
import org.vigil.shared.language.Language;
import org.vigil.shared.web.Moment;
import org.vigil.shared.web.Timeline;
import tools.jackson.databind.json.JsonMapper;

/** The pages of the published cases: one for whoever asks its address, and many at once for whoever copies them all. */
@Component
public class PublishedPages {

    static final String TEMPLATE = "site/case.jte";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> COURT = List.of("SENTENCE", "CHARGE_STATUS", "PLEA", "MAXIMUM_PENALTY");

    private final Pages pages;
    private final PublishedDocuments documents;
    private final Sharing sharing;
    private final Wording wording;
    private final Clock clock;

    PublishedPages(Pages pages, PublishedDocuments documents, Sharing sharing, Wording wording, Clock clock) {
        this.pages = pages;
        this.documents = documents;
        this.sharing = sharing;
        this.wording = wording;
        this.clock = clock;
    }

    /** Takes what the addresses of a case answer. */
    public interface Taking {

        /**
         * @param page its page
         * @param data its document as the public API gives it
         */
        void take(String ref, byte[] page, byte[] data) throws IOException;
    }

    /** Makes the pages of some cases in one language; a case that is not public is left out. */
    public void make(Collection<String> refs, Language language, Taking taking) throws IOException {
        var today = Today.by(clock);
        for (var stored : documents.documents(refs, language).entrySet()) {
            var page = page(path(stored.getKey()), stored.getValue(), language, today);
            taking.take(stored.getKey(), page, PageCache.utf8(stored.getValue().json()));
        }
    }

    /** The language of a thread is that of the request that it answers: it is set for each page, and as it was after it. */
    private byte[] page(String path, PublishedDocument stored, Language language, LocalDate today) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language.locale());
        try {
            return pages.render(TEMPLATE, path, model(path, stored, today));
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    static String path(String ref) {
        return "/cases/" + ref;
    }

    Map<String, Object> model(String path, PublishedDocument stored, LocalDate today) {
        var view = view(stored, today);
        return Map.of("view", view, "share", share(path, view));
    }

    private Share share(String path, CasePageView view) {
        var document = view.document();
        var card = "/cards" + path + ".png";
        return document.pseudonymous()
                ? sharing.page(path, view.name(), view.held(), card)
                : sharing.record(
                        path,
                        view.name(),
                        view.held(),
                        card,
                        Sharing.person(
                                view.name(),
                                document.otherNames().stream()
                                        .map(PublicCase.OtherName::text)
                                        .toList(),
                                view.roles()));
    }

    private CasePageView view(PublishedDocument stored, LocalDate today) {
        var document = JSON.readValue(stored.json(), PublicCase.class);
        var last = document.lastSource();
        return new CasePageView(
                document,
                stored.person(),
                stored.incident(),
                Wording.raised(document.name()),
                Wording.country(document.country()),
                wording.held(document.held(), today),
                Wording.raised(wording.value("liberty", document.libertyStatus())),
                last == null ? null : wording.of("site.case.last", last.when()),
                Wording.raised(wording.roles(document.roles())),
                groups(document),
                court(document),
                Timeline.of(document.timeline().stream().map(this::moment).toList(), Wording.locale()),
                document.replies().stream().map(this::reply).toList(),
                document.versions().stream().map(this::version).toList(),
                wording.of(
                        "site.case.citation",
                        document.name(),
                        document.ref(),
                        Wording.year(document.version()),
                        Wording.day(document.publishedAt()),
                        Wording.day(today)),
                sharing.address(path(document.ref())));
    }

    /** What no charge of the table tells: the sentence first. */
    private static List<PublicCase.PublicFact> court(PublicCase document) {
        var told = document.charges().stream()
                .flatMap(charge -> Stream.of(charge.status(), charge.plea(), charge.maximumPenalty()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return document.facts().stream()
                .filter(fact -> COURT.contains(fact.type()))
                .filter(fact -> !told.contains(fact.value()))
                .sorted(Comparator.comparing(fact -> COURT.indexOf(fact.type())))
                .toList();
    }

    private List<CasePageView.FactGroup> groups(PublicCase document) {
        var groups = new LinkedHashMap<String, List<PublicCase.PublicFact>>();
        document.facts()
                .forEach(fact -> groups.computeIfAbsent(fact.group(), group -> new ArrayList<>())
                        .add(fact));
        return groups.entrySet().stream()
                .map(group -> new CasePageView.FactGroup(
                        Wording.raised(wording.of("dossier.SlotGroup." + group.getKey())), group.getValue()))
                .toList();
    }

    private Moment moment(PublicCase.Event event) {
        var earliest = event.earliest() == null ? event.latest() : event.earliest();
        var latest = event.latest() == null ? earliest : event.latest();
        var moment = new Moment(
                event.when(),
                earliest,
                latest,
                event.estimated(),
                event.grave() ? Moment.Tone.DANGER : Moment.Tone.PLAIN,
                event.what(),
                event.origins() == 0
                        ? wording.of("site.case.ours.file")
                        : wording.of("component.dots", event.origins()));
        return moment;
    }

    private CasePageView.ReplyLine reply(PublicCase.Reply reply) {
        return new CasePageView.ReplyLine(
                Wording.raised(wording.of("dossier.StateResponse.Value." + reply.kind())),
                reply.when(),
                reply.text(),
                reply.authority(),
                reply.origins(),
                reply.comment(),
                reply.stance() == null ? null : Wording.raised(wording.of("site.case.stance." + reply.stance())),
                reply.wordsIn(),
                reply.kind().equals("NO_RESPONSE"));
    }

    private CasePageView.VersionLine version(PublicCase.Version version) {
        return new CasePageView.VersionLine(
                version.version(),
                Wording.day(version.publishedAt()),
                LocalDate.ofInstant(version.publishedAt(), ZoneOffset.UTC).toString(),
                version.whatChanged() == null
                        ? wording.of("site.case.version.first")
                        : Objects.requireNonNull(version.whatChanged()));
    }
}
