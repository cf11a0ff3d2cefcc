package org.vigil.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigil.cases.NewClaim;
import org.vigil.cases.dossier.Claim;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.MinimumFacts;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.SourceRef;
import org.vigil.platform.demo.DemoFile.Chapter;
import org.vigil.platform.demo.DemoFile.Said;
import org.vigil.platform.demo.DemoFile.Told;

class DemoFileTest {

    private static final Instant READ = Instant.parse("2022-11-01T09:00:00Z");
    private static final Path ARTICLE = Path.of("../shared/data/rferl-tajikistan-2022.txt");
    private static final int LONGEST_COMMON_WORDS = 4;

    private final DemoFile file = DemoFile.read();

    @Test
    void tellsOfSevenPeopleInTheOrderOfTheArticle() {
        assertThat(file.chapters())
                .extracting(Chapter::key)
                .containsExactly(
                        "imomali", "ghurbati", "sulton", "saidamini", "pirmuhammadzoda", "mamadshoeva", "jumaev");
    }

    @Test
    void verifiesNobodyByOneOutlet() {
        for (var chapter : file.chapters()) {
            var minimum = MinimumFacts.of(article(chapter));

            assertThat(minimum.missing()).as(chapter.key()).isEmpty();
            assertThat(minimum.leastOrigins()).as(chapter.key()).isEqualTo(1);
        }
    }

    @Test
    void corroboratesAllButSultonWithTheList() {
        for (var chapter : file.chapters()) {
            assertThat(MinimumFacts.of(both(chapter)).isCorroborated())
                    .as(chapter.key())
                    .isEqualTo(!chapter.key().equals("sulton"));
        }
    }

    @Test
    void leavesTheBeginningOfJumaevsTrialInConflict() {
        assertThat(both(chapter("jumaev")).openConflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.slot().type()).isEqualTo(FactType.PROCEEDING));
    }

    @Test
    void carriesIllTreatmentForOnePersonAloneAndWithTheOneWhoAllegesIt() {
        for (var chapter : file.chapters()) {
            var alleged = claims(chapter, FactType.ILL_TREATMENT);
            if (chapter.key().equals("pirmuhammadzoda")) {
                assertThat(alleged).singleElement().satisfies(claim -> {
                    assertThat(claim.modality()).isEqualTo(Modality.ALLEGATION);
                    assertThat(claim.attribution()).contains("close to the investigation");
                });
            } else {
                assertThat(alleged).as(chapter.key()).isEmpty();
            }
        }
    }

    @Test
    void leavesChargesUnstatedWhereTheArticleStatesNone() {
        for (var key : List.of("ghurbati", "sulton", "saidamini")) {
            assertThat(claims(chapter(key), FactType.CHARGE)).as(key).isEmpty();
        }
    }

    @Test
    void threatensMamadshoevaWithAPenaltyAndSentencesHerToNone() {
        var dossier = both(chapter("mamadshoeva"));

        assertThat(dossier.sentence()).isEmpty();
        assertThat(dossier.entries(FactType.MAXIMUM_PENALTY)).hasSize(1);
    }

    @Test
    void translatesEachPublicSummaryIntoEveryOtherLanguage() {
        assertThat(file.chapters())
                .filteredOn(chapter -> chapter.lead() != null)
                .hasSize(3)
                .allSatisfy(chapter ->
                        assertThat(chapter.translations()).containsOnlyKeys("ar", "es", "fa", "fr", "ru", "tg"));
    }

    @Test
    void givesALocatorForEachClaimAndAQuoteForNone() {
        for (var chapter : file.chapters()) {
            assertThat(chapter.article()).extracting(Said::claim).allSatisfy(claim -> {
                assertThat(claim.locator()).matches("lines? \\d+( and \\d+)?");
                assertThat(claim.quote()).isNull();
            });
        }
    }

    @Test
    void saysNothingInTheWordsOfTheArticle() throws IOException {
        assumeThat(ARTICLE)
                .as("the article itself stays outside the repository")
                .exists();
        var article = " " + plain(Files.readString(ARTICLE)) + " ";
        var ours = plain(Files.readString(Path.of("config/demo/tajikistan-2022.json")))
                .split(" ", -1);

        var common = new ArrayList<String>();
        for (var start = 0; start + LONGEST_COMMON_WORDS < ours.length; start++) {
            var run = String.join(" ", List.of(ours).subList(start, start + LONGEST_COMMON_WORDS + 1));
            if (article.contains(" " + run + " ")) {
                common.add(run);
            }
        }
        assertThat(common).isEmpty();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }

    private Chapter chapter(String key) {
        return file.chapters().stream()
                .filter(chapter -> chapter.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<NewClaim> claims(Chapter chapter, FactType type) {
        return chapter.article().stream()
                .map(Said::claim)
                .filter(claim -> claim.fact().type() == type)
                .toList();
    }

    private Dossier article(Chapter chapter) {
        return Dossier.of(accepted(file.article(), chapter, chapter.article()), READ);
    }

    private Dossier both(Chapter chapter) {
        var all = new ArrayList<>(accepted(file.article(), chapter, chapter.article()));
        var row = chapter.row();
        if (row != null) {
            all.addAll(accepted(file.list(), chapter, row.claims()));
        }
        return Dossier.of(all, READ);
    }

    private static List<Claim> accepted(Told told, Chapter chapter, List<Said> said) {
        var source = new SourceRef(
                UUID.nameUUIDFromBytes(told.source().originGroup().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                told.source().title(),
                told.source().originGroup(),
                told.source().kind());
        var claims = new ArrayList<Claim>();
        claims.add(Claim.proposed(
                        ClaimId.random(),
                        source,
                        chapter.name(),
                        Modality.FACT,
                        ClaimScope.INDIVIDUAL,
                        null,
                        "line 1",
                        null,
                        READ)
                .accepted(READ, null));
        for (var one : said) {
            var claim = one.claim();
            claims.add(Claim.proposed(
                            ClaimId.random(),
                            source,
                            claim.fact(),
                            claim.modality(),
                            claim.scope(),
                            claim.attribution(),
                            claim.locator(),
                            null,
                            READ)
                    .accepted(READ, one.holds()));
        }
        return claims;
    }
}
