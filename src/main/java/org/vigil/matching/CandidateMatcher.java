package org.vigil.matching;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.matching.Reason.Code;

/**
 * Ranks known records by how likely they are the asked person.
 *
 * <p>The name carries the decision; country, dates, outlet, place and charge raise or lower it, and a name that many people bear is
 * never enough for {@link Band#SAME} by itself.
 */
public final class CandidateMatcher {

    private static final double SAME = 0.85;
    private static final double POSSIBLE = 0.62;
    private static final double NAME_AT_LEAST = 0.6;
    private static final long NARROW_DAYS = 120;
    private static final long ONE_SENTENCE_DAYS = 366;

    private static final Comparator<Match> BEST_FIRST = Comparator.comparingDouble(Match::score)
            .reversed()
            .thenComparing(match -> match.candidate().key());

    private final TokenFrequencies frequencies;

    public CandidateMatcher(TokenFrequencies frequencies) {
        this.frequencies = frequencies;
    }

    /** Every known record with its band, best first. */
    public List<Match> rank(Candidate asked, Collection<Candidate> known) {
        var name = ReadCandidate.of(asked);
        return known.stream()
                .map(candidate -> match(name, ReadCandidate.of(candidate), 0))
                .sorted(BEST_FIRST)
                .toList();
    }

    /** Only what is worth showing, at most {@code limit}. */
    public List<Match> likely(Candidate asked, Collection<Candidate> known, int limit) {
        return likely(
                ReadCandidate.of(asked), known.stream().map(ReadCandidate::of).toList(), limit);
    }

    /** The same of records whose names were read before, as when many are compared with many. */
    public List<Match> likely(ReadCandidate asked, Collection<ReadCandidate> known, int limit) {
        return known.stream()
                .map(candidate -> match(asked, candidate, NAME_AT_LEAST))
                .filter(match -> match.band() != Band.NO)
                .sorted(BEST_FIRST)
                .limit(limit)
                .toList();
    }

    /** @param explained from which likeness of the names on it is said why */
    private Match match(ReadCandidate one, ReadCandidate other, double explained) {
        var asked = one.candidate();
        var known = other.candidate();
        boolean oneCountry = asked.country() != null && asked.country().equals(known.country());
        NameMatch names = NameSimilarity.score(
                one.names(), other.names(), oneCountry ? frequencies.in(asked.country()) : frequencies, explained);
        if (names.score() < NAME_AT_LEAST) {
            return new Match(known, names.score(), Band.NO, names.why());
        }
        var why = new ArrayList<>(names.why());
        double country = country(asked.country(), known.country(), why);
        double dates = dates(asked, known, why);
        double outlet = outlet(asked.outlets(), known.outlets(), why);
        double place = shared(asked.places(), known.places(), Code.SAME_PLACE, 0.03, why);
        double charge = shared(asked.charges(), known.charges(), Code.SAME_CHARGE, 0.01, why);
        double score = Math.max(0, Math.min(1, names.score() + country + dates + outlet + place + charge));
        boolean supported = outlet > 0 || (country > 0 && (dates > 0 || (place > 0 && charge > 0)));
        return new Match(known, score, band(names, score, supported, country < 0), why);
    }

    private static Band band(NameMatch names, double score, boolean supported, boolean otherCountry) {
        boolean telling = names.distinctiveness() >= Alignment.TELLING;
        if (score < POSSIBLE || (!telling && otherCountry && !supported)) {
            return Band.NO;
        }
        return score >= SAME && (telling || supported) && !otherCountry ? Band.SAME : Band.POSSIBLE;
    }

    private static double country(@Nullable String asked, @Nullable String known, List<Reason> why) {
        if (asked == null || known == null) {
            return 0;
        }
        if (asked.equals(known)) {
            why.add(Reason.of(Code.SAME_COUNTRY, known));
            return 0.04;
        }
        why.add(Reason.of(Code.OTHER_COUNTRY, asked, known));
        return -0.15;
    }

    private static double dates(Candidate asked, Candidate known, List<Reason> why) {
        LocalDate from = asked.heldEarliest();
        LocalDate to = asked.heldLatest();
        LocalDate knownFrom = known.heldEarliest();
        LocalDate knownTo = known.heldLatest();
        if (from == null || to == null || knownFrom == null || knownTo == null) {
            return 0;
        }
        long apart = Math.max(DAYS.between(to, knownFrom), DAYS.between(knownTo, from));
        if (apart <= 0) {
            boolean narrow = DAYS.between(from, to) <= NARROW_DAYS && DAYS.between(knownFrom, knownTo) <= NARROW_DAYS;
            why.add(Reason.of(Code.DATES_OVERLAP));
            return narrow ? 0.06 : 0.01;
        }
        why.add(Reason.of(Code.DATES_APART, Long.toString(apart)));
        return apart > ONE_SENTENCE_DAYS ? -0.06 : -0.03;
    }

    private static double shared(List<String> asked, List<String> known, Code code, double weight, List<Reason> why) {
        for (String mine : asked) {
            for (String theirs : known) {
                if (mine.strip().equalsIgnoreCase(theirs.strip())) {
                    why.add(Reason.of(code, theirs));
                    return weight;
                }
            }
        }
        return 0;
    }

    private static double outlet(List<String> asked, List<String> known, List<Reason> why) {
        if (asked.isEmpty() || known.isEmpty()) {
            return 0;
        }
        for (String mine : asked) {
            for (String theirs : known) {
                if (mine.strip().equalsIgnoreCase(theirs.strip())
                        || NameSimilarity.score(mine, theirs).score() > 0.9) {
                    why.add(Reason.of(Code.SAME_OUTLET, theirs));
                    return 0.06;
                }
            }
        }
        return -0.02;
    }
}
