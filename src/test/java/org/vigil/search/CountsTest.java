package org.vigil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The counts of the columns beside the counting rules written down as plainly as they can be, over invented cases that change. */
class CountsTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 12, 1);

    private final Map<String, IndexedCase> standing = new TreeMap<>();
    private final Content content = new Content(TextIndex.in(null));
    private final PublishedIndex index = new PublishedIndex();

    CountsTest() {
        index.use(content);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void countsEachPersonOnceForWhateverIsAsked(long seed) {
        var random = new Random(seed);
        var invented = new InventedCases(seed, 3);
        for (var number = 0; number < 400; number++) {
            take(invented.next(number));
        }
        for (var round = 0; round < 12; round++) {
            change(random, invented);
            compare(Question.ALL, TODAY.minusDays(random.nextInt(4_000)));
            compare(question(random), TODAY.minusDays(round % 2 * 900L));
            assertThat(listed()).containsExactlyInAnyOrderElementsOf(standing.keySet());
        }
    }

    private void take(IndexedCase shown) {
        content.put(shown.ref(), Optional.of(shown));
        standing.put(shown.ref(), shown);
    }

    /** Some are corrected, some are taken back, some come again. */
    private void change(Random random, InventedCases invented) {
        var refs = new ArrayList<>(standing.keySet());
        for (var i = 0; i < 25; i++) {
            var shown = standing.get(refs.get(random.nextInt(refs.size())));
            if (shown == null) {
                continue;
            }
            if (random.nextInt(3) == 0) {
                content.put(shown.ref(), Optional.empty());
                standing.remove(shown.ref());
                if (random.nextInt(3) == 0) {
                    take(invented.version(shown.ref(), shown.version() + 1));
                }
            } else {
                take(invented.version(shown.ref(), shown.version() + 1));
            }
        }
        take(invented.next(10_000 + random.nextInt(100_000)));
    }

    private static Question question(Random random) {
        return new Question(
                null,
                maybe(random, InventedCases.COUNTRIES[random.nextInt(4)]),
                maybe(
                        random,
                        List.of("HELD", "RELEASED", "EXILED", "HELD_TRIAL").get(random.nextInt(4))),
                maybe(random, InventedCases.CHARGES[random.nextInt(3)]),
                maybe(random, "LIFE"),
                maybe(random, "JOURNALIST"),
                maybe(random, "UNKNOWN"),
                maybe(random, "TV"),
                maybe(random, 2010 + random.nextInt(12)),
                maybe(random, DaysHeld.numbered(random.nextInt(DaysHeld.count()))),
                maybe(random, "NONE"),
                maybe(random, TODAY.minusDays(random.nextInt(3_000))),
                maybe(random, random.nextBoolean()));
    }

    private static <T> @Nullable T maybe(Random random, T value) {
        return random.nextInt(5) == 0 ? value : null;
    }

    private List<String> listed() {
        var refs = new ArrayList<String>();
        Place after = null;
        do {
            var page = index.find(Question.ALL, Order.NEWEST, after, 100, TODAY).orElseThrow();
            refs.addAll(page.refs());
            var next = page.next();
            after = next == null ? null : Place.of(next).orElseThrow();
        } while (after != null);
        return refs;
    }

    private void compare(Question question, LocalDate on) {
        var facets = EnumSet.allOf(Facet.class);
        var counted = index.count(question, facets, on).orElseThrow();
        var choices = index.choices(question, facets, on).orElseThrow();
        var fitting = standing.values().stream()
                .filter(shown -> misfits(shown, question, on).isEmpty())
                .toList();

        assertThat(counted.cases()).isEqualTo(fitting.size());
        assertThat(choices.cases()).isEqualTo(fitting.size());
        assertThat(counted.all()).isEqualTo(tally("ALL", fitting, on, shown -> true));
        assertThat(choices.all()).isEqualTo(counted.all());
        for (var facet : facets) {
            assertThat(counted.by().get(facet))
                    .as("%s of %s on %s", facet, question, on)
                    .containsExactlyInAnyOrderElementsOf(tallies(facet, fitting, on));
            var wider = standing.values().stream()
                    .filter(shown -> Set.of(facet.part()).containsAll(misfits(shown, question, on)))
                    .toList();
            assertThat(choices.by().get(facet))
                    .as("choices by %s of %s on %s", facet, question, on)
                    .containsExactlyInAnyOrderElementsOf(tallies(facet, wider, on));
        }
    }

    private static List<Tally> tallies(Facet facet, Collection<IndexedCase> among, LocalDate on) {
        var keys = new HashMap<String, List<IndexedCase>>();
        among.forEach(shown -> keys(facet, shown, on)
                .forEach(key ->
                        keys.computeIfAbsent(key, unused -> new ArrayList<>()).add(shown)));
        return keys.entrySet().stream()
                .map(key -> tally(key.getKey(), key.getValue(), on, shown -> isOneYear(facet, shown)))
                .toList();
    }

    private static boolean isOneYear(Facet facet, IndexedCase shown) {
        var earliest = shown.custody().fromEarliest();
        var latest = shown.custody().fromLatest();
        return facet != Facet.SINCE || (earliest != null && latest != null && earliest.getYear() == latest.getYear());
    }

    private static Tally tally(
            String key, Collection<IndexedCase> among, LocalDate on, Predicate<IndexedCase> canBeCertain) {
        var best = new HashMap<Object, Integer>();
        for (var shown : among) {
            var level = level(shown.custody(), on);
            best.merge(
                    shown.person() == null ? shown.ref() : shown.person(),
                    canBeCertain.test(shown) ? level : Math.min(level, 1),
                    Math::max);
        }
        var held = (int) best.values().stream().filter(level -> level == 2).count();
        var possible = (int) best.values().stream().filter(level -> level == 1).count();
        return new Tally(key, best.size(), held, possible);
    }

    private static int level(IndexedCase.Custody custody, LocalDate on) {
        if (!custody.held()
                || !isBefore(custody.fromEarliest(), on, true)
                || (custody.ended() && isBefore(custody.untilLatest(), on, false))) {
            return 0;
        }
        return isBefore(custody.fromLatest(), on, false)
                        && !(custody.ended() && isBefore(custody.untilEarliest(), on, true))
                ? 2
                : 1;
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate other, boolean whereUnknown) {
        return day == null ? whereUnknown : day.isBefore(other);
    }

    private static List<String> keys(Facet facet, IndexedCase shown, LocalDate on) {
        return switch (facet) {
            case COUNTRY -> List.of(shown.country());
            case LIBERTY -> List.of(shown.liberty());
            case STATUS -> List.of(kind(shown.liberty()));
            case CHARGE -> List.of(shown.charge());
            case SENTENCE -> List.of(shown.sentence());
            case ROLE -> shown.roles();
            case SEX -> List.of(sex(shown));
            case MEDIUM -> shown.media();
            case YEAR -> years(shown.custody());
            case SINCE -> level(shown.custody(), on) == 0 ? List.of() : List.of(since(shown.custody()));
            case DAYS -> List.of(days(shown.custody(), on).name());
            case REPLY -> List.of(shown.replied() ? "REPLIED" : "NONE");
        };
    }

    private static String kind(String liberty) {
        if (liberty.startsWith("RELEASED")) {
            return "RELEASED";
        }
        return liberty.startsWith("HELD") || liberty.equals("HOUSE_ARREST") ? "HELD" : liberty;
    }

    private static String sex(IndexedCase shown) {
        var sex = shown.sex();
        return sex == null ? "UNKNOWN" : sex;
    }

    private static List<String> years(IndexedCase.Custody custody) {
        var earliest = custody.fromEarliest();
        var latest = custody.fromLatest();
        return earliest == null || latest == null
                ? List.of("UNKNOWN")
                : IntStream.rangeClosed(earliest.getYear(), latest.getYear())
                        .mapToObj(Integer::toString)
                        .toList();
    }

    private static String since(IndexedCase.Custody custody) {
        var day = custody.fromEarliest() == null ? custody.fromLatest() : custody.fromEarliest();
        return day == null ? "UNKNOWN" : Integer.toString(day.getYear());
    }

    private static DaysHeld days(IndexedCase.Custody custody, LocalDate on) {
        var latest = custody.fromLatest();
        if (custody.ended() && custody.untilEarliest() == null) {
            return DaysHeld.UNKNOWN;
        }
        if (latest == null) {
            return custody.fromEarliest() == null ? DaysHeld.UNKNOWN : DaysHeld.of(0);
        }
        var firstEnd = custody.untilEarliest();
        var end = custody.ended() && firstEnd != null && firstEnd.isBefore(on) ? firstEnd : on;
        return DaysHeld.of((int) Math.max(0, end.toEpochDay() - latest.toEpochDay()));
    }

    /** The parts of the question that a case does not fit. */
    private static Set<Integer> misfits(IndexedCase shown, Question asked, LocalDate on) {
        var misfits = new HashMap<Integer, Boolean>();
        misfits.put(Facet.COUNTRY.part(), is(asked.country(), List.of(shown.country())));
        misfits.put(Facet.LIBERTY.part(), is(asked.liberty(), List.of(shown.liberty(), kind(shown.liberty()))));
        misfits.put(Facet.CHARGE.part(), is(asked.charge(), List.of(shown.charge())));
        misfits.put(Facet.SENTENCE.part(), is(asked.sentence(), List.of(shown.sentence())));
        misfits.put(Facet.ROLE.part(), is(asked.role(), shown.roles()));
        misfits.put(Facet.SEX.part(), is(asked.sex(), List.of(sex(shown))));
        misfits.put(Facet.MEDIUM.part(), is(asked.medium(), shown.media()));
        var year = asked.year();
        misfits.put(Facet.YEAR.part(), is(year == null ? null : year.toString(), years(shown.custody())));
        misfits.put(Facet.DAYS.part(), asked.days() == null || asked.days() == days(shown.custody(), on));
        misfits.put(Facet.REPLY.part(), is(asked.reply(), List.of(shown.replied() ? "REPLIED" : "NONE")));
        var day = asked.heldOn();
        var certain = asked.certain();
        if (day != null) {
            var level = level(shown.custody(), day);
            misfits.put(Facet.HELD_ON, certain == null ? level > 0 : certain ? level == 2 : level == 1);
        }
        var parts = new java.util.TreeSet<Integer>(Comparator.naturalOrder());
        misfits.forEach((part, fits) -> {
            if (!fits) {
                parts.add(part);
            }
        });
        return parts;
    }

    private static boolean is(@Nullable String asked, List<String> codes) {
        return asked == null || codes.contains(asked);
    }
}
