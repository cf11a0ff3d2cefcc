package org.vigil.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.vigil.shared.Today;

/** A person over several cases, and an event with several victims. */
@Controller
class TogetherPages {

    private static final String KEY = "[0-9a-f]{16}";

    private final Pages pages;
    private final PublishedCases cases;
    private final CaseLines lines;
    private final Sharing sharing;
    private final Wording wording;
    private final Clock clock;

    TogetherPages(Pages pages, PublishedCases cases, CaseLines lines, Sharing sharing, Wording wording, Clock clock) {
        this.pages = pages;
        this.cases = cases;
        this.lines = lines;
        this.sharing = sharing;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/people/{key}")
    ResponseEntity<byte[]> person(WebRequest request, @PathVariable String key) {
        return answer(request, key, "/people/" + key, today -> {
            var found = cases.ofPerson(key);
            return found.isEmpty() ? null : person(found, today);
        });
    }

    @GetMapping("/incidents/{key}")
    ResponseEntity<byte[]> incident(WebRequest request, @PathVariable String key) {
        return answer(request, key, "/incidents/" + key, today -> {
            var found = cases.ofIncident(key);
            // One alone is no group: nothing is said of it that its own page does not say.
            return found.size() < 2 ? null : incident(found, today);
        });
    }

    private ResponseEntity<byte[]> answer(
            WebRequest request, String key, String path, Function<LocalDate, @Nullable Together> make) {
        if (!key.matches(KEY)) {
            throw new NoSuchPage(404);
        }
        var today = Today.by(clock);
        return pages.answer(request, path + "|" + today, path, "site/together.jte", () -> {
            var together = make.apply(today);
            if (together == null) {
                throw new NoSuchPage(404);
            }
            return Map.of("together", together, "share", share(path, together));
        });
    }

    private Share share(String path, Together together) {
        return path.startsWith("/people/")
                ? sharing.record(
                        path,
                        together.title(),
                        together.sentence(),
                        "/cards/home.png",
                        Sharing.person(together.title(), together.names(), null))
                : sharing.page(path, together.title(), together.sentence(), "/cards/home.png");
    }

    private Together person(List<ListedCase> found, LocalDate today) {
        var latest = found.get(found.size() - 1);
        var names = found.stream()
                .flatMap(listed -> Stream.of(listed.name(), listed.originalName()))
                .filter(Objects::nonNull)
                .filter(name -> !name.equals(latest.name()))
                .distinct()
                .toList();
        return new Together(
                wording.name(latest),
                names,
                wording.of("site.person.sentence", found.size(), wording.held(latest, today)),
                lines.of(found, today),
                spans("site.person.spans", found, today),
                null,
                country(found));
    }

    private Together incident(List<ListedCase> found, LocalDate today) {
        var held = found.stream()
                .filter(listed -> listed.heldByState() && !listed.heldUntilKnown())
                .count();
        var place = country(found);
        return new Together(
                place == null
                        ? wording.of("site.incident.title", found.size())
                        : wording.of("site.incident.title.in", found.size(), place.label()),
                List.of(),
                Wording.raised(
                        held == found.size()
                                ? wording.of("site.incident.sentence.all", found.size(), begin(found))
                                : wording.of("site.incident.sentence", found.size(), held, begin(found))),
                lines.of(found, today),
                spans("site.incident.spans", found, today),
                wording.of("site.together.hint"),
                place);
    }

    private String begin(List<ListedCase> found) {
        var first = found.stream()
                .map(ListedCase::heldFromEarliest)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
        var last = found.stream()
                .map(ListedCase::heldFromLatest)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
        if (first.isEmpty() || last.isEmpty()) {
            return wording.of("site.incident.when.unknown");
        }
        return first.get().equals(last.get())
                ? wording.of("site.incident.when.day", Wording.day(first.get()))
                : wording.of("site.incident.when.between", Wording.day(first.get()), Wording.day(last.get()));
    }

    private SpanTable spans(String title, List<ListedCase> found, LocalDate today) {
        return SpanTable.of(
                wording.of(title),
                wording.of("site.spans.sub", Wording.day(today)),
                found,
                lines,
                wording,
                today,
                null);
    }

    private static @Nullable CountLine country(List<ListedCase> found) {
        var codes = found.stream().map(ListedCase::country).distinct().toList();
        return codes.size() != 1
                ? null
                : new CountLine(
                        Wording.country(codes.get(0)),
                        "/countries/" + codes.get(0),
                        new HeldCount(codes.get(0), found.size(), 0, 0));
    }
}
