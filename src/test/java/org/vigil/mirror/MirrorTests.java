package org.vigil.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigil.testing.Path.expect;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.vigil.access.CurrentUser;
import org.vigil.search.SearchChanged;
import org.vigil.shared.Refusal;
import org.vigil.testing.Api;
import org.vigil.testing.Owner;
import org.vigil.testing.VigilTest;

/** A copy of the running site: whole, signed, without a dead link, and without what was taken back. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class MirrorTests {

    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";

    @Autowired
    private Api api;

    @Autowired
    private org.vigil.testing.Path path;

    @Autowired
    private Mirrors mirrors;

    @Autowired
    private LocalSite site;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private MirrorManagement management;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private Owner owner;

    @TempDir
    private Path folder;

    private Mirrors.Written write(@Nullable String origin) {
        return currentUser.asSystem(
                () -> mirrors.write(new Mirrors.Asked(folder, origin, Set.of(), false), done -> {}));
    }

    private MirrorCheck.Result check() throws IOException {
        return MirrorCheck.check(folder, management.publicKey());
    }

    private List<Path> files() throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    private String everything() throws IOException {
        var all = new StringBuilder();
        for (var file : files()) {
            all.append(file).append('\n').append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    /** Made anew on both ways: what the site keeps in memory is let go between them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/fr",
                "/cases",
                "/cases?country=TJ&view=map",
                "/ar/cases?country=TJ",
                "/cases/TJ-2022-0001",
                "/ru/cases/TJ-2022-0001",
                "/api/v1/public/cases/TJ-2022-0001?language=fa",
                "/api/v1/public/cases",
                "/countries/TJ",
                "/statistics?by=sex",
                "/census?on=2022-12-01&knownAt=2023-01-01",
                "/api/v1/public/census?on=2022-12-01&knownAt=2023-01-01",
                "/feeds/countries/TJ.atom",
                "/fr/feeds/cases.rss",
                "/calendar/hearings.ics",
                "/charts/timeline.svg",
                "/api/v1/public/openapi.json",
                "/css/vigil.css",
                "/img/favicon.svg",
                "/js/mirror-search.js",
                "/mirror-key.pem",
                "/cases/TJ-1950-0001",
                "/nowhere",
                "/desk",
                "/admin",
                "/partner",
                "/api/v1/cases",
                "/api/v1/me",
                "/actuator/env",
                "/census/../desk"
            })
    void getsTheVeryBytesAndNoMoreThanAVisitorGets(String address) throws IOException, InterruptedException {
        var made = currentUser.asSystem(() -> site.at(api.base()).get(address));
        events.publishEvent(new SearchChanged());
        var served = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(api.base() + address)).build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(made.isFound()).isEqualTo(served.statusCode() == 200);
        if (made.isFound()) {
            assertThat(made.type())
                    .isEqualTo(served.headers()
                            .firstValue("Content-Type")
                            .orElseThrow()
                            .replaceFirst(";.*", ""));
            assertThat(made.body()).isNotEmpty().isEqualTo(served.body());
        }
    }

    @Test
    void asksForNothingWhereNothingHasChangedAtAll() throws IOException {
        path.publishedCase("Still Person");
        write(null);
        var list = Files.readAllBytes(folder.resolve("SHA256SUMS"));

        var second = write(null);

        assertThat(second.made()).isZero();
        assertThat(second.gone()).isZero();
        assertThat(check().ok()).isTrue();
        assertThat(Sums.of(Files.readAllBytes(folder.resolve("SHA256SUMS")))
                        .hashes()
                        .keySet())
                .isEqualTo(Sums.of(list).hashes().keySet());
    }

    @Test
    void writesAWholeSignedCopyInWhichNoLinkLeadsToNothing() throws IOException {
        var ref = path.publishedCase("Mirrored Person");

        var written = write(null);

        var found = check();
        assertThat(found.broken()).isEmpty();
        assertThat(found.ok()).isTrue();
        assertThat(found.links()).isGreaterThan(100);
        assertThat(written.cases()).isPositive();
        assertThat(folder.resolve("cases/" + ref + "/index.html"))
                .content(StandardCharsets.UTF_8)
                .contains("Mirrored Person", "This is a copy of Vigil");
        assertThat(folder.resolve("api/v1/public/cases/" + ref + ".json")).exists();
        assertThat(folder.resolve("feeds/cases.atom")).exists();
        assertThat(folder.resolve("mirror/people.js"))
                .content(StandardCharsets.UTF_8)
                .contains("Mirrored Person");
        assertThat(everything()).doesNotContain("mirror.invalid");
    }

    @Test
    void leadsReadersToTheLivingSiteForWhatACopyCannotDo() throws IOException {
        write("https://vigil.example");

        assertThat(folder.resolve("index.html"))
                .content(StandardCharsets.UTF_8)
                .contains("https://vigil.example/report");
        assertThat(check().ok()).isTrue();
    }

    @Test
    void asksForNothingTwiceThatHasNotChanged() throws IOException {
        var ref = path.publishedCase("Unchanged Person");
        var first = write(null);
        var page = folder.resolve("cases/" + ref + "/index.html");
        var time = Files.getLastModifiedTime(page);

        path.publishedCase("Another Person");
        var second = write(null);

        assertThat(second.cases()).isEqualTo(first.cases() + 1);
        assertThat(second.made()).isLessThan(first.made());
        assertThat(Files.getLastModifiedTime(page)).isEqualTo(time);
        assertThat(check().ok()).isTrue();
    }

    @Test
    void takesInATranslationThatCameAfterTheLastRun() throws IOException {
        var ref = path.publishedCase("Told In French");
        write(null);
        var translations = "/api/v1/cases/" + ref + "/translations";
        expect(201, api.post("advocate", translations, Map.of("language", "fr", "lead", "Ce que l'on peut savoir.")));
        expect(
                200,
                api.post(
                        "reviewer",
                        translations + "/fr/decision",
                        Map.of("decision", "APPROVE", "comment", "Compared word by word")));

        write(null);

        assertThat(folder.resolve("fr/cases/" + ref + "/index.html"))
                .content(StandardCharsets.UTF_8)
                .contains("peut savoir.")
                .doesNotContain("What the world may know.");
    }

    /** Whatever a page shows of another case or country, it is made again when that changes. */
    @Test
    void renewsACopyToWhatAWholeRunWrites(@TempDir Path whole) throws IOException, InterruptedException {
        var here = path.publishedCase("Person Here");
        write(null);
        appears(here);
        try {
            var renewed = write(null);
            currentUser.asSystem(() -> mirrors.write(new Mirrors.Asked(whole, null, Set.of(), false), done -> {}));

            assertThat(renewed.made()).isLessThan(renewed.files());
            assertThat(differing(contents(folder), contents(whole))).isEmpty();
            assertThat(folder.resolve("countries/KZ/index.html")).exists();
        } finally {
            owner.sql()
                    .sql(
                            "set session_replication_role = replica; delete from published.summary where ref = 'KZ-2012-0001'; "
                                    + "update published.change set changed_in = pg_current_xact_id() where ref = 'KZ-2012-0001'; "
                                    + "set session_replication_role = origin")
                    .update();
        }
    }

    /** A case of another country, held for longer than anybody else, as another node would have published it. */
    private void appears(String like) throws InterruptedException {
        owner.sql().sql("""
                        do $do$
                        declare
                            columns text := (select string_agg(quote_ident(attname), ', ') from pg_attribute
                                where attrelid = 'published.summary'::regclass and attnum > 0 and not attisdropped and attgenerated = '');
                        begin
                            perform set_config('session_replication_role', 'replica', true);
                            create temp table elsewhere on commit drop as select * from published.summary where is_current and ref = 'LIKE_REF';
                            update elsewhere set ref = 'KZ-2012-0001', country = 'KZ', person = null, person_key = null, held_from_earliest = '2012-03-01',
                                held_from_latest = '2012-03-01', published_at = now(), document = document || '{"ref": "KZ-2012-0001", "country": "KZ"}';
                            execute format('insert into published.summary (%1$s) select %1$s from elsewhere', columns);
                            insert into published.change (ref) values ('KZ-2012-0001');
                        end $do$""".replace("LIKE_REF", like)).update();
        var list = "/api/v1/public/cases?country=KZ";
        for (var tries = 0; tries < 100 && !api.get(Api.NOBODY, list).text().contains("KZ-2012-0001"); tries++) {
            Thread.sleep(100);
        }
        // The census looks by itself, twice a second.
        Thread.sleep(1_000);
        events.publishEvent(new SearchChanged());
    }

    private static Set<String> differing(Map<String, String> one, Map<String, String> other) {
        var names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
        return names;
    }

    /** Without the moments of the runs. */
    private static Map<String, String> contents(Path mirror) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var walk = Files.walk(mirror)) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                var name = mirror.relativize(file).toString();
                if (!name.equals("mirror.json") && !name.startsWith("SHA256SUMS") && !name.startsWith(".vigil")) {
                    contents.put(
                            name,
                            Files.readString(file, StandardCharsets.ISO_8859_1).replaceAll(MOMENT, "…"));
                }
            }
        }
        return contents;
    }

    @Test
    void holdsNothingAnyMoreOfWhatWasTakenBack() throws IOException {
        var ref = path.publishedCase("Zuhro Withdrawnova");
        write(null);
        assertThat(everything()).contains("Withdrawnova");

        expect(200, api.post("coordinator", "/api/v1/cases/" + ref + "/summary/retraction", Map.of("note", "Danger")));
        var written = write(null);

        assertThat(written.gone()).isPositive();
        assertThat(everything()).doesNotContain("Withdrawnova");
        assertThat(folder.resolve("cases/" + ref)).doesNotExist();
        assertThat(check().ok()).isTrue();
    }

    @Test
    void takesOutWhatAKilledRunLeftBehind() throws IOException {
        write(null);
        var left = folder.resolve("cases/TJ-1999-0001/index.html");
        Files.createDirectories(left.getParent());
        Files.writeString(left, "left behind");

        write(null);

        assertThat(left).doesNotExist();
    }

    @Test
    void findsWhatIsNotAsItWasSigned() throws IOException {
        write(null);
        Files.writeString(folder.resolve("methodology/index.html"), "<p>We made it all up.</p>");
        Files.delete(folder.resolve("feeds/cases.rss"));
        Files.writeString(folder.resolve("smuggled.html"), "smuggled");

        var found = check();

        assertThat(found.ok()).isFalse();
        assertThat(found.changed()).containsExactly("methodology/index.html");
        assertThat(found.absent()).containsExactly("feeds/cases.rss");
        assertThat(found.foreign()).containsExactly("smuggled.html");
    }

    @Test
    void believesNoListThatSomebodyElseSignedOrChanged() throws IOException {
        write(null);
        var list = folder.resolve("SHA256SUMS");
        var other = new MirrorKey(purpose -> new byte[32]);
        assertThat(MirrorCheck.check(folder, other.pem()).signed()).isFalse();

        Files.writeString(list, "0".repeat(64) + "  smuggled.html\n", java.nio.file.StandardOpenOption.APPEND);

        assertThat(check().signed()).isFalse();
    }

    @Test
    void touchesNoFolderThatHoldsSomethingElse() throws IOException {
        var precious = folder.resolve("precious.txt");
        Files.writeString(precious, "precious");

        assertThatThrownBy(() -> write(null)).isInstanceOf(Refusal.class);
        assertThat(precious).exists();
    }

    @Test
    void leavesItsSignatureInTheLog() {
        var written = write(null);

        assertThat(owner.sql()
                        .sql("select count(*) from audit.entry where action = 'MIRROR_SIGNED' and entity_id = ?")
                        .param(written.sha256())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void tellsEverybodyItsKey() {
        assertThat(expect(200, api.get(Api.NOBODY, "/mirror-key.pem")).text()).isEqualTo(management.publicKey());
    }
}
