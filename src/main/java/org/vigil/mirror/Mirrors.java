package org.vigil.mirror;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.publication.document.PublishedState;
import org.vigil.shared.Sha256;
import org.vigil.site.PublishedPages;
import tools.jackson.databind.json.JsonMapper;

/** Writes mirrors: goes through the site, signs what it found, and takes out what is there no more. */
@Component
public class Mirrors {

    static final String KEY_FILE = "mirror-key.pem";
    static final String FACTS = "mirror.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** No page holds it: each address in full is led anew. */
    private static final String BASE = "http://mirror.invalid";

    private static final int HANDS_PER_PROCESSOR = 2;

    private final MirrorManagement management;
    private final LocalSite site;
    private final PublishedState published;
    private final PublishedPages cases;
    private final MirrorPages pages;
    private final Clock clock;

    Mirrors(
            MirrorManagement management,
            LocalSite site,
            PublishedState published,
            PublishedPages cases,
            MirrorPages pages,
            Clock clock) {
        this.management = management;
        this.site = site;
        this.published = published;
        this.cases = cases;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param folder where the mirror is kept; it belongs to the mirror alone
     * @param origin address of the site that readers may be led to
     * @param languages languages beside English; empty for all
     * @param anew whether every page is asked for again
     */
    public record Asked(Path folder, @Nullable String origin, Set<String> languages, boolean anew) {}

    /**
     * What was written.
     *
     * @param cases how many cases are published
     * @param files how many files the mirror has
     * @param bytes their size
     * @param made how many of them were made anew
     * @param gone how many were taken out
     * @param sha256 hash of the signed list
     */
    public record Written(int cases, int files, long bytes, int made, int gone, String sha256) {}

    public Written write(Asked asked, LongConsumer progress) throws IOException {
        var folder = MirrorFolder.of(asked.folder());
        var plan = new MirrorPlan(
                BASE,
                asked.origin(),
                asked.languages(),
                clock.instant(),
                Build.mark(),
                asked.anew(),
                HANDS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
        var maker = new PageMaker(site.at(BASE), plan, pages);
        var found = new Mirror(published, cases, maker, folder, plan, progress).run(folder.before());
        return seal(folder, plan, found);
    }

    private Written seal(MirrorFolder folder, MirrorPlan plan, Mirror.Found found) throws IOException {
        var beside = new LinkedHashMap<String, byte[]>();
        beside.put(KEY_FILE, Mirror.utf8(management.publicKey()));
        beside.put(FACTS, facts(plan, found));
        for (var file : beside.entrySet()) {
            folder.write(file.getKey(), file.getValue());
        }
        var sums = Mirror.sums(found.files().values(), beside);
        var bytes = sums.bytes();
        folder.write(Sums.FILE, bytes);
        folder.write(Sums.SIGNATURE, management.sign(bytes, sums.hashes().size()));
        var all = new TreeSet<>(sums.hashes().keySet());
        all.addAll(Set.of(Sums.FILE, Sums.SIGNATURE));
        var gone = folder.keepOnly(all);
        folder.remember(found.files().values());
        return new Written(
                found.cases(),
                all.size(),
                found.files().values().stream().mapToLong(Kept::size).sum(),
                found.made(),
                found.withdrawn() + gone,
                Sha256.hex(bytes));
    }

    private byte[] facts(MirrorPlan plan, Mirror.Found found) throws IOException {
        var facts = new TreeMap<String, Object>(Map.of(
                "vigil",
                "mirror",
                "format",
                1,
                "madeAt",
                plan.now().toString(),
                "licence",
                "CC-BY-4.0",
                "cases",
                found.cases(),
                "files",
                found.files().size(),
                "languages",
                languages(found),
                "signature",
                Sums.SIGNATURE,
                "signed",
                Sums.FILE,
                "keyFingerprint",
                MirrorKey.fingerprint(management.publicKey())));
        if (plan.origin() != null) {
            facts.put("origin", plan.origin());
        }
        return Mirror.utf8(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(facts) + "\n");
    }

    private static Set<String> languages(Mirror.Found found) {
        return Stream.concat(
                        Stream.of("en"),
                        found.files().keySet().stream().map(Place::languageOf).filter(language -> !language.isEmpty()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
