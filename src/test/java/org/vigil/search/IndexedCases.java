package org.vigil.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invented published cases and an index of them. */
final class IndexedCases {

    static final LocalDate TODAY = LocalDate.of(2022, 12, 1);
    static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final Content content = new Content(TextIndex.in(null));
    private final PublishedIndex index = new PublishedIndex();
    private int number;

    IndexedCases() {
        index.use(content);
    }

    PublishedIndex index() {
        return index;
    }

    static IndexedCase.Custody heldSince(String day) {
        return new IndexedCase.Custody(true, LocalDate.parse(day), LocalDate.parse(day), false, null, null);
    }

    static IndexedCase.Custody heldBetween(String earliest, String latest) {
        return new IndexedCase.Custody(true, LocalDate.parse(earliest), LocalDate.parse(latest), false, null, null);
    }

    /** Somebody in Tajikistan, held since May 2022. */
    String person(String... names) {
        return add("TJ", null, heldSince("2022-05-18"), "She wrote of the protests.", names);
    }

    String add(String country, @Nullable UUID person, IndexedCase.Custody custody, String text, String... names) {
        number++;
        var ref = "%s-2022-%04d".formatted(country, number);
        put(ref, 1, country, person, custody, text, names);
        return ref;
    }

    void put(
            String ref,
            int version,
            String country,
            @Nullable UUID person,
            IndexedCase.Custody custody,
            String text,
            String... names) {
        var shown = new IndexedCase(
                ref,
                version,
                LONG_AGO.plusSeconds(number * 60L + version),
                person,
                country,
                "HELD_TRIAL",
                "ANTI_STATE",
                "UNKNOWN",
                List.of("JOURNALIST", "BLOGGER"),
                "FEMALE",
                List.of("RADIO"),
                false,
                custody,
                List.of(names),
                text);
        if (version > 1) {
            content.put(ref, Optional.of(shown));
        } else {
            content.add(shown);
        }
    }

    void retract(String ref) {
        content.put(ref, Optional.empty());
    }

    List<String> find(String text) {
        return find(asked(text, null), Order.BEST);
    }

    List<String> find(Question question, Order order) {
        return index.find(question, order, null, 20, TODAY).orElseThrow().refs();
    }

    static Question asked(@Nullable String text, @Nullable String country) {
        return new Question(text, country, null, null, null, null, null, null, null, null, null, null, null);
    }
}
