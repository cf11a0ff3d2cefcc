package org.vigil.partners;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.shared.Sha256;

/** What a saved search has to tell, counted from what is published at this moment: of the times that are over, the newest first. */
@Component
class SearchNotices {

    private static final int MOST = 30;
    private static final int KEY_BYTES = 20;

    private final JdbcClient jdbc;
    private final PartnerCases cases;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SearchNotices(JdbcClient jdbc, PartnerCases cases, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * The notices of one search.
     *
     * @param search identity of the search
     * @param updated the day of the last notice, else the first day of which there can be one
     */
    record Told(UUID search, LocalDate updated, List<SearchNotice> notices) {}

    /** A new secret, of which only {@link #hash} is kept. */
    String newKey() {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    static String hash(String key) {
        return Sha256.hex("vigil saved search " + key);
    }

    /** By the secret address; nothing where there is none, or no longer. */
    @Transactional(readOnly = true)
    public Optional<Told> of(String key) {
        return jdbc.sql("select * from partner.search_of_feed(?)")
                .param(hash(key))
                .query((row, n) -> {
                    var rhythm = Rhythm.valueOf(row.getString("rhythm"));
                    var since =
                            row.getObject("rhythm_since", OffsetDateTime.class).toInstant();
                    var told = told(PartnerFilter.ofAddress(row.getString("filter")), rhythm, since);
                    return new Told(
                            row.getObject("id", UUID.class),
                            told.isEmpty() ? rhythm.current(since) : told.get(0).end(),
                            told);
                })
                .optional();
    }

    List<SearchNotice> told(PartnerFilter filter, Rhythm rhythm, Instant since) {
        if (rhythm == Rhythm.NONE) {
            return List.of();
        }
        return cases.published(filter, rhythm, since, rhythm.current(clock.instant()), MOST);
    }
}
