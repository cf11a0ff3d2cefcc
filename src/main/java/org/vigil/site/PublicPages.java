package org.vigil.site;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.vigil.publication.document.PublicCase;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Today;
import org.vigil.shared.web.Moment;
import org.vigil.shared.web.Timeline;
import tools.jackson.databind.json.JsonMapper;

/** The page of each published case. */
@Controller
class PublicPages {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Pages pages;
    private final PublishedDocuments documents;
    private final Sharing sharing;
    private final Wording wording;
    private final Clock clock;

    PublicPages(Pages pages, PublishedDocuments documents, Sharing sharing, Wording wording, Clock clock) {
        this.pages = pages;
        this.documents = documents;
        this.sharing = sharing;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}")
    ResponseEntity<byte[]> show(WebRequest request, @PathVariable String ref) {
        if (!CaseRef.isOne(ref)) {
            throw new NoSuchPage(404);
        }
        var today = Today.by(clock);
        var path = "/cases/" + ref;
        try {
            return pages.answer(request, path + "|" + today, path, "site/case.jte", () -> {
                var view = casePage(ref, today);
                return Map.of("view", view, "share", share(path, view));
            });
        } catch (MovedCase moved) {
            return moved.answer("/cases/");
        }
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

    private CasePageView casePage(String ref, LocalDate today) {
        var stored = documents
                .document(ref, Wording.language())
                .orElseThrow(() -> documents.elsewhere(ref, new NoSuchPage(404)));
        if (stored.retracted()) {
            throw documents.elsewhere(ref, new NoSuchPage(410));
        }
        var document = JSON.readValue(stored.json(), PublicCase.class);
        return new CasePageView(
                document,
                stored.person(),
                stored.incident(),
                Wording.raised(document.name()),
                Wording.country(document.country()),
                wording.held(document.held(), today),
                Wording.raised(wording.value("liberty", document.libertyStatus())),
                Wording.raised(wording.roles(document.roles())),
                groups(document),
                Timeline.of(document.timeline().stream().map(this::moment).toList(), Wording.locale()),
                document.replies().stream().map(this::reply).toList(),
                document.versions().stream().map(this::version).toList(),
                wording.of(
                        "site.case.citation",
                        document.name(),
                        document.ref(),
                        Wording.year(document.version()),
                        Wording.day(document.publishedAt()),
                        Wording.day(today)));
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
                reply.wordsIn());
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
