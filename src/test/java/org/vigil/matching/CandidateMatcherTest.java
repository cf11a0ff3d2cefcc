package org.vigil.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.matching.Reason.Code;

/** The seven who were detained in 2022 against the nine names of a public list, and what else decides beside a name. */
class CandidateMatcherTest {

    private static final LocalDate MAY = LocalDate.of(2022, 5, 1);
    private static final LocalDate JULY = LocalDate.of(2022, 7, 31);

    private static final List<Candidate> LIST = List.of(
            listed("Abdusattor Kotibov (Abdusattor Pirmuhammadzoda)", "2022-07-09"),
            listed("Ahmad Ibrohim", "2024-08-12"),
            listed("Avazmad Ghurbatov (Abdullo Ghurbati)", "2022-06-15"),
            listed("Daler Bobiev (Daler Imomali)", "2022-06-15"),
            listed("Khurshed Fozilov", "2023-03-06"),
            listed("Khushruz Jumayev (Khushom Gulyam)", "2022-05-19"),
            listed("Rukhshona Hakimova", "2025-02-05"),
            listed("Ulfatkhonim Mamadshoeva", "2022-05-18"),
            listed("Zavqibek Solehov (Zavqibek Saidamini)", "2022-07-08"));

    private final CandidateMatcher matcher = new CandidateMatcher(TokenFrequencies.common());

    @ParameterizedTest
    @CsvSource({
        "Daler Imomali, Daler Bobiev (Daler Imomali)",
        "Abdulloh Ghurbati, Avazmad Ghurbatov (Abdullo Ghurbati)",
        "Zavqibek Saidamini, Zavqibek Solehov (Zavqibek Saidamini)",
        "Ulfatkhonim Mamadshoeva, Ulfatkhonim Mamadshoeva",
        "Khushruz Jumaev, Khushruz Jumayev (Khushom Gulyam)",
        "Khushom Ghulom, Khushruz Jumayev (Khushom Gulyam)",
        "Хушруз Ҷумаев, Khushruz Jumayev (Khushom Gulyam)",
        "Хушом Ғулом, Khushruz Jumayev (Khushom Gulyam)",
        "Абдуллоҳ Ғурбатӣ, Avazmad Ghurbatov (Abdullo Ghurbati)",
        "Далер Имомалӣ, Daler Bobiev (Daler Imomali)",
        "Абдусаттор Пирмуҳаммадзода, Abdusattor Kotibov (Abdusattor Pirmuhammadzoda)",
        "Abdusattor Pirmuhammadzoda, Abdusattor Kotibov (Abdusattor Pirmuhammadzoda)"
    })
    void joinsEachOfTheSixWithTheirRowAndNoOther(String name, String row) {
        var ranked = matcher.rank(arrested(name), LIST);

        assertThat(ranked.get(0).candidate().key()).isEqualTo(row);
        assertThat(ranked.get(0).band()).isEqualTo(Band.SAME);
        assertThat(ranked.subList(1, ranked.size())).extracting(Match::band).containsOnly(Band.NO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Muhammad Sulton", "Муҳаммад Султон", "Mohammed Sultan"})
    void leavesTheSeventhAlone(String name) {
        assertThat(matcher.rank(arrested(name), LIST)).extracting(Match::band).containsOnly(Band.NO);
    }

    @Test
    void findsTheSixByNameOnly() {
        var names = List.of(
                "Daler Imomali",
                "Abdulloh Ghurbati",
                "Zavqibek Saidamini",
                "Ulfatkhonim Mamadshoeva",
                "Khushruz Jumaev",
                "Abdusattor Pirmuhammadzoda");

        assertThat(names)
                .allSatisfy(name -> assertThat(matcher.likely(Candidate.named("new", name), LIST, 5))
                        .hasSize(1));
    }

    @Test
    void saysWhy() {
        var best = matcher.likely(arrested("Khushom Ghulom"), LIST, 1).get(0);

        assertThat(best.why())
                .extracting(Reason::code)
                .containsExactlyInAnyOrder(
                        Code.SAME_TOKENS, Code.SPELLING_VARIANT, Code.ALIAS, Code.SAME_COUNTRY, Code.DATES_OVERLAP);
        assertThat(best.why()).contains(new Reason(Code.SPELLING_VARIANT, List.of("Ghulom", "Gulyam")));
    }

    @ParameterizedTest
    @CsvSource({"Mohamed Hassan, EG", "Wang Jing, CN", "Ahmed Ali, YE"})
    void neverTakesACommonNameAloneForTheSamePerson(String name, String country) {
        var asked = new Candidate("new", List.of(name), country, null, null, List.of());
        var known = new Candidate("old", List.of(name), country, null, null, List.of());

        assertThat(bandOf(asked, known)).isEqualTo(Band.POSSIBLE);
    }

    @Test
    void takesACommonNameWithTheSameOutletForTheSamePerson() {
        var asked = new Candidate("new", List.of("Mohamed Hassan"), "EG", null, null, List.of("Al-Nabaa"));
        var known = new Candidate("old", List.of("Mohamed Hassan"), "EG", null, null, List.of("al-Nabaa"));

        assertThat(bandOf(asked, known)).isEqualTo(Band.SAME);
    }

    @Test
    void doesNotSuggestToJoinAcrossCountries() {
        var asked = new Candidate("new", List.of("Azimjon Askarov"), "KG", null, null, List.of());
        var known = new Candidate("old", List.of("Azimjon Askarov"), "UZ", null, null, List.of());

        assertThat(bandOf(asked, known)).isEqualTo(Band.POSSIBLE);
    }

    @Test
    void keepsQuietAboutACommonNameInAnotherCountry() {
        var asked = new Candidate("new", List.of("Mohamed Hassan"), "EG", null, null, List.of());
        var known = new Candidate("old", List.of("Mohamed Hassan"), "SO", null, null, List.of());

        assertThat(bandOf(asked, known)).isEqualTo(Band.NO);
    }

    @Test
    void learnsFromTheStoreWhichNamesTellLittle() {
        var store = new ArrayList<String>();
        for (int i = 0; i < 400; i++) {
            store.add("Givenname" + (char) ('a' + i % 20) + (char) ('a' + i / 20) + " Entesari");
        }
        var rare = NameSimilarity.score(
                NameKeys.of("Reza Entesari"), NameKeys.of("Reza Entesari Kashani"), TokenFrequencies.common());
        var frequent = NameSimilarity.score(
                NameKeys.of("Reza Entesari"), NameKeys.of("Reza Entesari Kashani"), TokenFrequencies.of(store));

        assertThat(frequent.score()).isLessThan(rare.score());
    }

    @Test
    void ranksTheSameWayWhateverTheOrderOfTheStore() {
        var reversed = new ArrayList<>(LIST);
        Collections.reverse(reversed);

        assertThat(matcher.rank(arrested("Daler Imomali"), reversed))
                .isEqualTo(matcher.rank(arrested("Daler Imomali"), LIST));
    }

    @Test
    void refusesAWindowThatEndsBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Candidate("TJ-2022-0001", List.of("A B"), "TJ", JULY, MAY, List.of()))
                .withMessageContaining("TJ-2022-0001");
    }

    private Band bandOf(Candidate asked, Candidate known) {
        return matcher.rank(asked, List.of(known)).get(0).band();
    }

    private static Candidate arrested(String name) {
        return new Candidate("new", List.of(name), "TJ", MAY, JULY, List.of());
    }

    private static Candidate listed(String name, String day) {
        LocalDate arrest = LocalDate.parse(day);
        return new Candidate(name, List.of(name), "TJ", arrest, arrest, List.of());
    }
}
