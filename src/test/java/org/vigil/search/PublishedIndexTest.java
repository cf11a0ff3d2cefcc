package org.vigil.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.search.IndexedCases.TODAY;
import static org.vigil.search.IndexedCases.asked;
import static org.vigil.search.IndexedCases.heldBetween;
import static org.vigil.search.IndexedCases.heldSince;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedIndexTest {

    private final IndexedCases cases = new IndexedCases();

    @ParameterizedTest
    @CsvSource({
        "Khushom Gulyam, Khushom Ghulom",
        "Khushruz Jumayev, Хушруз Ҷумаев",
        "Khushruz Jumayev, Jumaev Khushruz",
        "Khushruz Jumayev, Jumayev",
        "Хушрӯз Ҷумъаев, Khushruz Jumayev",
        "Daler Bobiev (Daler Imomali), Daler Imamali",
        "Mahmoud Abou Zeid (Shawkan), محمود أبو زيد",
        "Nguyễn Văn Đài, Nguyen Van Dai",
        "Liu Xiaobo, Liu Xiao Bo",
        "刘晓波, Liu Xiaobo",
        "Катерина Андреева, Katsiaryna Andreyeva"
    })
    void findsAPersonInAnyScriptAndSpelling(String published, String asked) {
        cases.person("Zafar Rahimov");
        cases.person("Rahmon Olimov", "Рахмон Олимов");
        var ref = cases.person(published);

        assertThat(cases.find(asked)).first().isEqualTo(ref);
    }

    @Test
    void findsNobodyWhoIsCalledOtherwise() {
        cases.person("Zafar Rahimov");

        assertThat(cases.find("Nguyen Van Dai")).isEmpty();
        assertThat(cases.find("\u0000 ?*~^\"(")).isEmpty();
    }

    @Test
    void findsWordsOfASummaryAndForgivesASlip() {
        var ref = cases.add(
                "TJ", null, heldSince("2022-05-18"), "He livestreamed the protests in Khorog.", "Zafar Rahimov");
        cases.add("BY", null, heldSince("2022-05-18"), "She wrote of elections.", "Olga Petrova");

        assertThat(cases.find("protest")).containsExactly(ref);
        assertThat(cases.find("livestreamed protests Khorog")).containsExactly(ref);
        assertThat(cases.find("livestremed")).containsExactly(ref);
        assertThat(cases.find("Khor")).containsExactly(ref);
        assertThat(cases.find("\"the protests\"")).containsExactly(ref);
        assertThat(cases.find("\"protests the\"")).isEmpty();
        assertThat(cases.find(ref.toLowerCase(java.util.Locale.ROOT))).containsExactly(ref);
        assertThat(cases.find(asked("protest", "BY"), Order.BEST)).isEmpty();
    }

    @Test
    void countsAPersonOnceByTheCaseThatSaysMost() {
        var somebody = UUID.randomUUID();
        cases.add("TJ", somebody, heldBetween("2022-11-01", "2022-12-31"), "Held perhaps.", "Zafar Rahimov");
        cases.add("TJ", somebody, heldSince("2022-05-18"), "Held again.", "Zafar Rahimov");
        cases.add("BY", null, heldBetween("2022-11-01", "2022-12-31"), "Perhaps.", "Olga Petrova");

        var counted = cases.index()
                .count(Question.ALL, EnumSet.of(Facet.COUNTRY, Facet.ROLE), TODAY)
                .orElseThrow();

        assertThat(counted.cases()).isEqualTo(3);
        assertThat(counted.all()).isEqualTo(new Tally("ALL", 2, 1, 1));
        assertThat(counted.by().get(Facet.COUNTRY)).containsExactly(new Tally("BY", 1, 0, 1), new Tally("TJ", 1, 1, 0));
        assertThat(counted.by().get(Facet.ROLE)).extracting(Tally::persons).containsOnly(2);
    }

    @Test
    void offersWhatElseCouldBeChosen() {
        cases.person("Zafar Rahimov");
        cases.add("BY", null, heldSince("2021-05-18"), "Elections.", "Olga Petrova");
        var question = asked(null, "TJ");
        var facets = EnumSet.of(Facet.COUNTRY, Facet.YEAR);

        assertThat(cases.index()
                        .choices(question, facets, TODAY)
                        .orElseThrow()
                        .by()
                        .get(Facet.COUNTRY))
                .extracting(Tally::key)
                .containsExactlyInAnyOrder("TJ", "BY");
        assertThat(cases.index()
                        .choices(question, facets, TODAY)
                        .orElseThrow()
                        .by()
                        .get(Facet.YEAR))
                .extracting(Tally::key)
                .containsExactly("2022");
        assertThat(cases.index()
                        .count(question, facets, TODAY)
                        .orElseThrow()
                        .by()
                        .get(Facet.COUNTRY))
                .extracting(Tally::key)
                .containsExactly("TJ");
    }

    @Test
    void countsEachYearInWhichCustodyMayHaveBegun() {
        cases.add("TJ", null, heldBetween("2020-12-01", "2022-01-31"), "Perhaps.", "Zafar Rahimov");
        cases.add(
                "TJ",
                null,
                new IndexedCase.Custody(true, null, LocalDate.of(2021, 5, 1), false, null, null),
                "No.",
                "A B");

        assertThat(cases.index()
                        .count(Question.ALL, EnumSet.of(Facet.YEAR), TODAY)
                        .orElseThrow()
                        .by()
                        .get(Facet.YEAR))
                .extracting(Tally::key)
                .containsExactly("2020", "2021", "2022", "UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({"NEWEST", "LATEST", "LONGEST"})
    void readsEveryPageOnceInEachOrder(Order order) {
        var all = new ArrayList<String>();
        for (var i = 0; i < 23; i++) {
            all.add(cases.add("TJ", null, heldSince("2022-%02d-01".formatted(1 + i % 7)), "Text", "Name Number" + i));
        }
        var read = new ArrayList<String>();
        Place after = null;
        do {
            var page = cases.index().find(Question.ALL, order, after, 5, TODAY).orElseThrow();
            read.addAll(page.refs());
            var next = page.next();
            after = next == null ? null : Place.of(next).orElseThrow();
        } while (after != null);

        assertThat(read).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
    }

    @Test
    void forgetsAtOnceWhatWasTakenBack() {
        var ref = cases.person("Zafar Rahimov");
        assertThat(cases.find("Zafar")).containsExactly(ref);

        cases.retract(ref);

        assertThat(cases.find("Zafar")).isEmpty();
        assertThat(cases.find(Question.ALL, Order.NEWEST)).isEmpty();
        assertThat(cases.index()
                        .count(Question.ALL, EnumSet.noneOf(Facet.class), TODAY)
                        .orElseThrow()
                        .all()
                        .persons())
                .isZero();
    }

    @Test
    void takesANewVersionInPlaceOfTheOld() {
        var ref = cases.person("Zafar Rahimov");

        cases.put(ref, 2, "TJ", null, heldSince("2022-05-18"), "Corrected.", "Zafar Karimov");

        assertThat(cases.find("Rahimov")).isEmpty();
        assertThat(cases.find("Karimov")).containsExactly(ref);
        assertThat(cases.find(Question.ALL, Order.NEWEST)).containsExactly(ref);
    }

    @Test
    void listsAndCountsWithoutWordsWhereNobodyAsksForThem() {
        var lists = new PublishedIndex();
        try (var content = new Content(null)) {
            lists.use(content);

            assertThat(lists.isReady()).isFalse();
            assertThat(lists.find(Question.ALL, Order.NEWEST, null, 5, TODAY)).isPresent();
            assertThat(lists.find(IndexedCases.asked("Rahimov", null), Order.BEST, null, 5, TODAY))
                    .isEmpty();
        }
    }

    @Test
    void answersNothingBeforeItIsReady() {
        var index = new PublishedIndex();

        assertThat(index.isReady()).isFalse();
        assertThat(index.find(Question.ALL, Order.NEWEST, null, 5, TODAY)).isEmpty();
    }
}
