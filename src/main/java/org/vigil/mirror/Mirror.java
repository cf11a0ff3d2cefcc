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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.vigil.shared.Sha256;

/**
 * One run of the mirror: goes through the site from its first page along its links, and keeps what it finds.
 *
 * <p>A page whose case, or for a page on all of them what is published at all, has not changed since the last run of the same day is
 * not asked for again. When something is published or taken back while the run goes through the site, the pages that may speak of
 * it are asked for once more.
 */
final class Mirror {

    private static final int ROUNDS = 5;
    private static final int SECONDS_OF_REST = 2;
    private static final List<String> BEGINNINGS = List.of(
            "/",
            "/cases",
            "/statistics",
            "/census",
            "/methodology",
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
            PublishedList.ADDRESS,
            "/img/favicon.svg",
            Place.SEARCH,
            Place.ELSEWHERE);

    private final Site site;
    private final Supplier<Map<String, String>> changes;
    private final MirrorFolder folder;
    private final MirrorPlan plan;
    private final PageMaker maker;
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final LongConsumer progress;
    private int withdrawn;

    /** @param changes by reference, what a case was changed by last, in whichever language */
    Mirror(
            Site site,
            Supplier<Map<String, String>> changes,
            MirrorFolder folder,
            MirrorPlan plan,
            MirrorPages pages,
            LongConsumer progress)
            throws IOException {
        this.site = site;
        this.changes = changes;
        this.folder = folder;
        this.plan = plan;
        this.maker = new PageMaker(site, plan, pages, missing::contains);
        this.progress = progress;
    }

    /**
     * What a run found.
     *
     * @param files the files, by address
     * @param cases how many cases are published
     * @param asked how many addresses the site was asked for
     * @param withdrawn how many files were taken out at once, because their case was taken back
     */
    record Found(Map<String, Kept> files, int cases, int asked, int withdrawn) {}

    Found run(Map<String, Kept> before) throws IOException {
        var published = PublishedList.of(site, changes.get(), plan.day());
        withdraw(before.values(), published.keys().keySet());
        var known = plan.anew() ? Map.<String, Kept>of() : before;
        for (var round = 0; round < ROUNDS; round++) {
            pass(published, known);
            if (published.isStillSo(site, changes.get(), plan.day())) {
                return new Found(Map.copyOf(kept), published.cases().size(), asked.get(), withdrawn);
            }
            rest();
            published = PublishedList.of(site, changes.get(), plan.day());
            withdraw(kept.values(), published.keys().keySet());
            known = Map.copyOf(kept);
            kept.clear();
            missing.clear();
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
        maker.published(published);
        var beginnings = new ArrayList<>(BEGINNINGS);
        beginnings.addAll(plan.beginnings());
        published.keys().keySet().forEach(ref -> {
            beginnings.add("/cases/" + ref);
            beginnings.add("/api/v1/public/cases/" + ref);
        });
        follow(beginnings, published, before);
        mendLinks(published);
    }

    /** Along the links, with several hands. */
    private void follow(Collection<String> beginnings, PublishedList published, Map<String, Kept> before)
            throws IOException {
        var seen = new HashSet<String>();
        Deque<String> waiting = new ArrayDeque<>();
        beginnings.forEach(address -> queue(address, seen, waiting));
        var hands = Executors.newFixedThreadPool(plan.hands());
        try {
            var running = new ArrayDeque<Future<List<String>>>();
            while (!waiting.isEmpty() || !running.isEmpty()) {
                while (!waiting.isEmpty() && running.size() < plan.hands() * 8) {
                    var address = waiting.poll();
                    running.add(hands.submit(() -> visit(address, published, before)));
                }
                done(running.poll()).forEach(address -> queue(address, seen, waiting));
                progress.accept(kept.size());
            }
        } finally {
            hands.shutdownNow();
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
            missing.add(address);
            return List.of();
        }
        var key = plan.key(depends);
        var known = before.get(address);
        if (known != null && known.key().equals(key) && folder.holds(known)) {
            kept.put(address, known);
            return known.links();
        }
        return write(place, key);
    }

    private List<String> write(Place place, String key) throws IOException {
        asked.incrementAndGet();
        var made = maker.make(place);
        if (made.isEmpty()) {
            missing.add(place.address());
            return List.of();
        }
        var page = made.get();
        var hash = folder.write(place.file(), page.content());
        var links = List.copyOf(page.links());
        kept.put(place.address(), new Kept(place.address(), key, place.file(), hash, page.content().length, links));
        return links;
    }

    /** No link of a mirror leads to nothing: pages that lead to what the site did not answer are made once more. */
    private void mendLinks(PublishedList published) throws IOException {
        for (var file : List.copyOf(kept.values())) {
            if (file.links().stream().anyMatch(link -> !kept.containsKey(link))) {
                file.links().stream().filter(link -> !kept.containsKey(link)).forEach(missing::add);
                write(Place.of(file.address()).orElseThrow(), file.key());
            }
        }
        // A page that is made once more may lead to a search or a notice that nothing led to before.
        for (var file : List.copyOf(kept.values())) {
            for (var link : file.links()) {
                if (!kept.containsKey(link) && !missing.contains(link)) {
                    visit(link, published, Map.of());
                }
            }
        }
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
