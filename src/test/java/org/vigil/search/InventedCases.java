package org.vigil.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invented published cases for counting: dates of every precision, gaps, persons with several cases; the same for the same seed. */
final class InventedCases {

    static final String[] COUNTRIES =
            "CN MM BY RU VN IR ER AZ EG IL SA SY TR TJ KZ UZ TM RW ET CM VE NI MX IN BD PK AF IQ KH GE MA DZ TN NG CD BI"
                    .split(" ", -1);
    static final String[] LIBERTIES =
            "HELD_INVESTIGATION HELD_TRIAL HELD_SERVING HOUSE_ARREST RELEASED_SERVED RELEASED_PARDONED RELEASED_STOPPED DIED_IN_CUSTODY EXILED UNKNOWN"
                    .split(" ", -1);
    static final String[] CHARGES =
            "ANTI_STATE FALSE_NEWS DEFAMATION RETALIATORY CENSORSHIP_VIOLATION NO_CHARGE OTHER NOT_STATED"
                    .split(" ", -1);
    private static final String[] SENTENCES =
            "NO_SENTENCE_KNOWN UNDER_1_YEAR FROM_1_TO_5_YEARS FROM_5_TO_10_YEARS TEN_YEARS_OR_MORE LIFE".split(" ", -1);
    private static final String[] ROLES =
            "JOURNALIST BLOGGER VIDEO_BLOGGER EDITOR PHOTOGRAPHER CAMERA_OPERATOR FIXER MEDIA_WORKER MEDIA_LAWYER"
                    .split(" ", -1);
    private static final String[] MEDIA = "INTERNET PRINT TV RADIO UNKNOWN".split(" ", -1);
    private static final String[] SEXES = {"MALE", "MALE", "MALE", "FEMALE", "OTHER"};
    private static final Instant LONG_AGO = Instant.parse("2010-01-01T00:00:00Z");

    private final Random random;
    private final int oneInSeveral;
    private final List<UUID> persons = new ArrayList<>();
    private Instant published = LONG_AGO;

    /** @param oneInSeveral one in so many has a case already */
    InventedCases(long seed, int oneInSeveral) {
        this.random = new Random(seed);
        this.oneInSeveral = oneInSeveral;
    }

    IndexedCase next(int number) {
        return version(one(COUNTRIES) + "-%04d-%04d".formatted(1900 + number / 900_000, number % 900_000 + 10_000), 1);
    }

    /** Another version of a case, in which anything may be different. */
    IndexedCase version(String ref, int version) {
        published = published.plusSeconds(random.nextInt(500));
        return new IndexedCase(
                ref,
                version,
                published,
                person(),
                ref.substring(0, 2),
                one(LIBERTIES),
                one(CHARGES),
                one(SENTENCES),
                some(ROLES),
                random.nextInt(10) == 0 ? null : one(SEXES),
                some(MEDIA),
                random.nextInt(9) == 0,
                custody(),
                List.of(),
                "");
    }

    private String one(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private List<String> some(String[] words) {
        var some = new TreeSet<String>();
        for (var i = random.nextInt(8) == 0 ? 2 : 1; i > 0; i--) {
            some.add(one(words));
        }
        return List.copyOf(some);
    }

    private @Nullable UUID person() {
        if (random.nextInt(12) == 0) {
            return null;
        }
        if (!persons.isEmpty() && random.nextInt(oneInSeveral) == 0) {
            return persons.get(random.nextInt(persons.size()));
        }
        var person = new UUID(random.nextLong(), random.nextLong());
        if (persons.size() < 50_000) {
            persons.add(person);
        }
        return person;
    }

    private IndexedCase.Custody custody() {
        var from = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_800));
        var begun = range(from);
        var ended = random.nextInt(10) < 6;
        var until = ended ? range(from.plusDays(1 + random.nextInt(2_500))) : new LocalDate[] {null, null};
        return new IndexedCase.Custody(random.nextInt(25) > 0, begun[0], begun[1], ended, until[0], until[1]);
    }

    private @Nullable LocalDate[] range(LocalDate day) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> new LocalDate[] {day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth())};
            case 3 -> new LocalDate[] {day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear())};
            case 4 -> new LocalDate[] {day, day.plusDays(random.nextInt(400))};
            case 5 -> new LocalDate[] {null, day};
            case 6 -> new LocalDate[] {day, null};
            case 7 -> new LocalDate[] {null, null};
            default -> new LocalDate[] {day, day};
        };
    }
}
