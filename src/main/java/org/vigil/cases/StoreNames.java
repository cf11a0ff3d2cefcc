package org.vigil.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.access.CurrentUser;
import org.vigil.matching.Candidate;
import org.vigil.matching.CandidateMatcher;
import org.vigil.matching.Match;
import org.vigil.matching.TokenFrequencies;

/** How often names are borne in the store, country by country: counted over a sample, anew after a while. */
@Component
class StoreNames {

    private static final int SAMPLE = 4_000;
    private static final Duration FRESH = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Map<String, Counted> counted = new ConcurrentHashMap<>();

    private record Counted(CandidateMatcher matcher, Instant at) {}

    StoreNames(JdbcClient jdbc, CurrentUser currentUser, PlatformTransactionManager manager, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.transactions = new TransactionTemplate(manager);
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transactions.setReadOnly(true);
        this.clock = clock;
    }

    /** A matcher that knows which names many people of the country bear here. */
    CandidateMatcher matcher(@Nullable String country) {
        if (country == null) {
            return new CandidateMatcher(TokenFrequencies.common());
        }
        var known = counted.get(country);
        if (known == null || known.at.plus(FRESH).isBefore(clock.instant())) {
            known = count(country);
            counted.put(country, known);
        }
        return known.matcher;
    }

    /** How alike two are, by how frequent names are in the country of the first. */
    Match match(Candidate one, Candidate other) {
        return matcher(one.country()).rank(one, List.of(other)).get(0);
    }

    /** Of all cases, whoever asks: that a name is frequent says nothing of anybody. */
    private Counted count(String country) {
        var names = currentUser.asSystem(() -> transactions.execute(status -> jdbc.sql(
                        "select display_name from cases.detention_case where country = ? and merged_into is null limit "
                                + SAMPLE)
                .param(country)
                .query(String.class)
                .list()));
        return new Counted(new CandidateMatcher(TokenFrequencies.of(names)), clock.instant());
    }
}
