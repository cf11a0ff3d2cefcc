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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.vigil.shared.Sha256;

/**
 * One run of the mirror: goes through the site from its first page along its links, and keeps what it finds.
 *
 * <p>A page on a case that has not changed since the last run, of the same day, is not asked for again. When something is
 * published or taken back while the run goes through the site, the pages that may speak of it are asked for once more.
 */
final class Mirror {

    private static final int ROUNDS = 5;
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
    private final MirrorFolder folder;
    private final MirrorPlan plan;
    private final PageMaker maker;
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final LongConsumer progress;
    private int withdrawn;

    Mirror(Site site, MirrorFolder folder, MirrorPlan plan, MirrorPages pages, LongConsumer progress)
            throws IOException {
        this.site = site;
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
        var published = PublishedList.of(site);
        withdraw(before.values(), published.keys().keySet());
        var known = plan.anew() ? Map.<String, Kept>of() : before;
        for (var round = 0; round < ROUNDS; round++) {
            pass(published, known);
            var now = PublishedList.of(site);
            if (now.keys().equals(published.keys())) {
                return new Found(Map.copyOf(kept), now.cases().size(), asked.get(), withdrawn);
            }
            withdraw(kept.values(), now.keys().keySet());
            known = new HashMap<>(kept);
            known.keySet().removeIf(address -> isAboutAll(address));
            kept.clear();
            missing.clear();
            published = now;
        }
        throw new IOException("More was published while the mirror was written than it could follow");
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

    private static boolean isAboutAll(String address) {
        return Place.of(address).flatMap(Place::caseRef).isEmpty();
    }

    private void pass(PublishedList published, Map<String, Kept> before) throws IOException {
        maker.published(published);
        var beginnings = new ArrayList<>(BEGINNINGS);
        beginnings.addAll(plan.beginnings());
        published.keys().keySet().forEach(ref -> {
            beginnings.add("/cases/" + ref);
            beginnings.add("/api/v1/public/cases/" + ref);
        });
        follow(beginnings, published.keys(), before);
        mendLinks(published.keys());
    }

    /** Along the links, with as many hands as there are processors. */
    private void follow(Collection<String> beginnings, Map<String, String> keys, Map<String, Kept> before)
            throws IOException {
        var seen = new HashSet<String>();
        Deque<String> waiting = new ArrayDeque<>();
        beginnings.forEach(address -> queue(address, seen, waiting));
        var hands = Executors.newFixedThreadPool(plan.hands());
        try {
            var running = new ArrayDeque<Future<Set<String>>>();
            while (!waiting.isEmpty() || !running.isEmpty()) {
                while (!waiting.isEmpty() && running.size() < plan.hands() * 8) {
                    var address = waiting.poll();
                    running.add(hands.submit(() -> visit(address, keys, before)));
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

    private static Set<String> done(Future<Set<String>> visit) throws IOException {
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

    private Set<String> visit(String address, Map<String, String> keys, Map<String, Kept> before) throws IOException {
        var place = Place.of(address).orElseThrow();
        var ref = place.caseRef();
        if (ref.isPresent() && !keys.containsKey(ref.get())) {
            missing.add(address);
            return Set.of();
        }
        var key = ref.map(found -> plan.key(String.valueOf(keys.get(found)))).orElse("");
        var known = before.get(address);
        if (known != null && !key.isEmpty() && known.key().equals(key) && folder.holds(known)) {
            kept.put(address, known);
            return known.links();
        }
        return write(place, key);
    }

    private Set<String> write(Place place, String key) throws IOException {
        asked.incrementAndGet();
        var made = maker.make(place);
        if (made.isEmpty()) {
            missing.add(place.address());
            return Set.of();
        }
        var page = made.get();
        var hash = folder.write(place.file(), page.content());
        kept.put(
                place.address(),
                new Kept(place.address(), key, place.file(), hash, page.content().length, page.links()));
        return page.links();
    }

    /** No link of a mirror leads to nothing: pages that lead to what the site did not answer are made once more. */
    private void mendLinks(Map<String, String> keys) throws IOException {
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
                    visit(link, keys, Map.of());
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
