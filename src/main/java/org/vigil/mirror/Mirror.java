package org.vigil.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.vigil.publication.document.PublishedState;
import org.vigil.shared.Sha256;
import org.vigil.shared.language.Language;
import org.vigil.site.PublishedPages;

/**
 * One run of the mirror: goes through the site from its first page along its links, and keeps what it finds.
 *
 * <p>A page whose case, whose country, or for a page on all of them what is published at all, has not changed since the last run of the
 * same day is not made again. When something is published or taken back while the run goes through the site, the pages that may speak of
 * it are asked for once more.
 */
final class Mirror {

    private static final int ROUNDS = 5;
    private static final int PORTION = 100;
    private static final int SECONDS_OF_REST = 2;
    private static final List<String> BEGINNINGS = List.of(
            "/",
            "/cases",
            "/statistics",
            "/census",
            "/methodology",
            "/about",
            "/data",
            "/api/v1/public/retractions",
            "/api/v1/public/openapi.json",
            "/feeds/cases.atom",
            "/feeds/cases.rss",
            "/calendar/hearings.ics",
            "/api/v1/public/statistics",
            "/api/v1/public/census",
            "/api/v1/public/export.csv",
            "/api/v1/public/export.json",
            "/api/v1/public/export.ndjson",
            "/img/favicon.svg",
            Place.SEARCH,
            Place.ELSEWHERE);

    private final PublishedState state;
    private final PublishedPages cases;
    private final PageMaker maker;
    private final MirrorFolder folder;
    private final MirrorPlan plan;
    private final LongConsumer progress;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Map<List<String>, List<String>> lists = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();
    private int withdrawn;

    Mirror(
            PublishedState state,
            PublishedPages cases,
            PageMaker maker,
            MirrorFolder folder,
            MirrorPlan plan,
            LongConsumer progress) {
        this.state = state;
        this.cases = cases;
        this.maker = maker;
        this.folder = folder;
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * What a run found.
     *
     * @param files the files, by address
     * @param cases how many cases are published
     * @param made how many files were made anew
     * @param withdrawn how many files were taken out at once, because their case was taken back
     */
    record Found(Map<String, Kept> files, int cases, int made, int withdrawn) {}

    Found run(Map<String, Kept> before) throws IOException {
        var published = PublishedList.of(state);
        withdraw(before.values(), published.cases().keySet());
        var known = plan.anew() ? Map.<String, Kept>of() : before;
        for (var round = 0; round < ROUNDS; round++) {
            pass(published, known);
            var now = PublishedList.of(state);
            if (now.mark().equals(published.mark())) {
                return new Found(Map.copyOf(kept), published.cases().size(), made.get(), withdrawn);
            }
            rest();
            published = PublishedList.of(state);
            withdraw(kept.values(), published.cases().keySet());
            known = Map.copyOf(kept);
            kept.clear();
            maker.missing().clear();
        }
        throw new IOException("More was published while the mirror was written than it could follow");
    }

    /** Until whatever this process holds in memory has taken in what another one published or took back. */
    private static void rest() throws IOException {
        try {
            TimeUnit.SECONDS.sleep(SECONDS_OF_REST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** What was taken back goes first, before anything is written. */
    private void withdraw(Collection<Kept> files, Set<String> refs) throws IOException {
        for (var file : files) {
            var ref = Place.of(file.address()).flatMap(Place::caseRef);
            if (ref.isPresent() && !refs.contains(ref.get())) {
                withdrawn += folder.delete(file.file()) ? 1 : 0;
            }
        }
    }

    private void pass(PublishedList published, Map<String, Kept> before) throws IOException {
        var hands = Executors.newFixedThreadPool(plan.hands());
        try {
            writeCases(published, before, hands);
            follow(published, before, hands);
        } finally {
            hands.shutdownNow();
        }
        mendLinks(published);
    }

    /** The pages of the cases come from the published documents themselves, many at once. */
    private void writeCases(PublishedList published, Map<String, Kept> before, ExecutorService hands)
            throws IOException {
        var running = new ArrayDeque<Future<List<String>>>();
        for (var language : plan.spoken()) {
            var portion = new ArrayList<String>();
            for (var one : published.cases().entrySet()) {
                if (!stays(one.getKey(), language, plan.key(one.getValue()), before)) {
                    portion.add(one.getKey());
                }
                if (portion.size() == PORTION) {
                    running.add(hands.submit(writing(List.copyOf(portion), language, published)));
                    portion.clear();
                }
            }
            running.add(hands.submit(writing(List.copyOf(portion), language, published)));
        }
        while (!running.isEmpty()) {
            done(running.poll());
            progress.accept(kept.size());
        }
    }

    private boolean stays(String ref, Language language, String key, Map<String, Kept> before) {
        var page = before.get(Place.ofCase(ref, language).address());
        var document =
                language == Language.EN ? before.get(Place.ofDocument(ref).address()) : page;
        if (page == null || document == null || !stands(page, key) || !stands(document, key)) {
            return false;
        }
        keep(page);
        keep(document);
        return true;
    }

    private boolean stands(Kept file, String key) {
        return file.key().equals(key) && folder.holds(file);
    }

    private void keep(Kept file) {
        kept.put(file.address(), file);
    }

    private Callable<List<String>> writing(List<String> refs, Language language, PublishedList published) {
        return () -> {
            cases.make(refs, language, (ref, page, document) -> {
                var key = plan.key(Objects.requireNonNull(published.cases().get(ref)));
                var place = Place.ofCase(ref, language);
                var copied = maker.page(place, page);
                write(place, key, copied.content(), linksOf(copied, ref));
                if (language == Language.EN) {
                    write(Place.ofDocument(ref), key, document, List.of());
                }
            });
            return List.of();
        };
    }

    /** What a page leads to besides the files of its own case, of which all are written anyway. */
    private List<String> linksOf(PageMaker.Made page, String ref) {
        return shared(
                page.links().stream().filter(link -> !isWritten(link, ref)).toList());
    }

    private boolean isWritten(String link, String ref) {
        return link.endsWith(ref)
                && (link.equals(Place.ofDocument(ref).address())
                        || plan.spoken().stream()
                                .anyMatch(language ->
                                        link.equals(Place.ofCase(ref, language).address())));
    }

    private List<String> shared(List<String> links) {
        var same = lists.putIfAbsent(links, links);
        return same == null ? links : same;
    }

    /** Along the links, with several hands. */
    private void follow(PublishedList published, Map<String, Kept> before, ExecutorService hands) throws IOException {
        var seen = new HashSet<String>(kept.keySet());
        Deque<String> waiting = new ArrayDeque<>();
        BEGINNINGS.forEach(address -> queue(address, seen, waiting));
        plan.beginnings().forEach(address -> queue(address, seen, waiting));
        kept.values().stream()
                .map(Kept::links)
                .distinct()
                .forEach(links -> links.forEach(address -> queue(address, seen, waiting)));
        var running = new ArrayDeque<Future<List<String>>>();
        while (!waiting.isEmpty() || !running.isEmpty()) {
            while (!waiting.isEmpty() && running.size() < plan.hands() * 8) {
                var address = waiting.poll();
                running.add(hands.submit(() -> visit(address, published, before)));
            }
            done(running.poll()).forEach(address -> queue(address, seen, waiting));
            progress.accept(kept.size());
        }
    }

    private void queue(String address, Set<String> seen, Deque<String> waiting) {
        if (seen.add(address) && Place.of(address).filter(plan::covers).isPresent()) {
            waiting.add(address);
        }
    }

    private static List<String> done(Future<List<String>> visit) throws IOException {
        try {
            return visit.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            if (e.getCause() instanceof UncheckedIOException broken) {
                throw new IOException(broken);
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<String> visit(String address, PublishedList published, Map<String, Kept> before) throws IOException {
        var place = Place.of(address).orElseThrow();
        var depends = published.key(place);
        if (depends == null) {
            maker.missing().add(address);
            return List.of();
        }
        var key = plan.key(depends);
        var known = before.get(address);
        if (known != null && stands(known, key)) {
            keep(known);
            return known.links();
        }
        return write(place, key);
    }

    private List<String> write(Place place, String key) throws IOException {
        var page = maker.make(place);
        if (page.isEmpty()) {
            maker.missing().add(place.address());
            return List.of();
        }
        var links = shared(List.copyOf(page.get().links()));
        write(place, key, page.get().content(), links);
        return links;
    }

    private void write(Place place, String key, byte[] content, List<String> links) throws IOException {
        made.incrementAndGet();
        keep(new Kept(place.address(), key, place.file(), folder.write(place.file(), content), content.length, links));
    }

    /** No link of a mirror leads to nothing: pages that lead to what the site did not answer are made once more. */
    private void mendLinks(PublishedList published) throws IOException {
        var dead = new HashSet<String>();
        listed().forEach(link -> {
            if (!kept.containsKey(link)) {
                dead.add(link);
            }
        });
        if (dead.isEmpty()) {
            return;
        }
        maker.missing().addAll(dead);
        for (var file : List.copyOf(kept.values())) {
            if (file.links().stream().anyMatch(dead::contains)) {
                write(Place.of(file.address()).orElseThrow(), file.key());
            }
        }
        // A page that is made once more may lead to a search or a notice that nothing led to before.
        for (var link : listed()) {
            if (!kept.containsKey(link) && !maker.missing().contains(link)) {
                visit(link, published, Map.of());
            }
        }
    }

    private Set<String> listed() {
        return kept.values().stream()
                .map(Kept::links)
                .distinct()
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /** The list of all files, to be signed. */
    static Sums sums(Collection<Kept> files, Map<String, byte[]> beside) {
        var hashes = new HashMap<String, String>();
        files.forEach(file -> hashes.put(file.file(), file.sha256()));
        beside.forEach((file, content) -> hashes.put(file, Sha256.hex(content)));
        return new Sums(hashes);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
