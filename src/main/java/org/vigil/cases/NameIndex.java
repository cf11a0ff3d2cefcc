package org.vigil.cases;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.cases.dossier.FactType;
import org.vigil.matching.NameKeys;
import org.vigil.shared.CaseId;
import org.vigil.shared.KeyRing;

/**
 * A blind index of names: under keyed hashes of their spelling keys, so that whoever holds the table alone learns no name.
 *
 * <p>Filled inside the transaction that opens a case or proposes a name, from the names that then stand on it.
 */
@Component
class NameIndex {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST_CASES = 90;

    /** A key that more cases than this share tells too little to be followed. */
    private static final int MOST_UNDER_A_KEY = 250;

    private final JdbcClient jdbc;
    private final SecretKeySpec key;

    NameIndex(JdbcClient jdbc, KeyRing keys) {
        this.jdbc = jdbc;
        this.key = new SecretKeySpec(keys.derive("name-keys"), ALGORITHM);
    }

    @EventListener
    void on(CaseEvent.CaseOpened opened) {
        add(opened.caseId());
    }

    @EventListener
    void on(CaseEvent.ClaimProposed proposed) {
        if (proposed.details().equals(FactType.NAME.name())) {
            add(proposed.caseId());
        }
    }

    private void add(CaseId caseId) {
        add(Map.of(caseId.value(), namesOn(caseId)));
    }

    /** The names of cases that were just written. */
    void add(Map<UUID, List<String>> namesOfCases) {
        if (namesOfCases.isEmpty()) {
            return;
        }
        var countries = countries(namesOfCases.keySet());
        var mac = mac();
        var keys = new ArrayList<UUID>();
        var cases = new ArrayList<UUID>();
        namesOfCases.forEach((id, names) -> {
            for (var hash : kept(names, countries.get(id), mac)) {
                keys.add(hash);
                cases.add(id);
            }
        });
        jdbc.sql("""
                        insert into cases.name_key (key, case_id)
                        select k.key, k.case_id from unnest(?::uuid[], ?::uuid[]) as k(key, case_id) order by 1, 2
                        on conflict do nothing""")
                .params(keys.toArray(UUID[]::new), cases.toArray(UUID[]::new))
                .update();
    }

    private Map<UUID, String> countries(Collection<UUID> cases) {
        return jdbc
                .sql("select id, country from cases.detention_case where id = any (?::uuid[])")
                .param(cases.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("country")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every name that stands on the case, whoever says it; a name that was rejected does not count. */
    List<String> namesOn(CaseId caseId) {
        return jdbc.sql("""
                        select fact->>'text' from cases.claim
                        where case_id = ? and fact_type = 'NAME' and status <> 'REJECTED' order by recorded_at, id""").param(caseId.value()).query(String.class).list();
    }

    /**
     * The cases that share a key with one of the names, those that share most first, each by the case that stands for it; only
     * those that the asker may know of. However many cases there are, the work is bounded: a key that too many share is not followed.
     */
    List<UUID> casesNamedLike(Collection<String> names, @Nullable String country) {
        var mac = mac();
        var hashes = new HashSet<UUID>();
        for (var name : names) {
            NameKeys.blockingKeys(name, country).forEach(spelling -> hashes.add(hash(spelling, mac)));
        }
        if (hashes.isEmpty()) {
            return List.of();
        }
        return List.copyOf(new LinkedHashSet<>(jdbc.sql("select cases.named_like(:keys::uuid[], :bound, :most)")
                .param("keys", hashes.toArray(UUID[]::new), Types.ARRAY)
                .param("bound", MOST_UNDER_A_KEY)
                .param("most", MOST_CASES)
                .query(UUID.class)
                .list()));
    }

    private Set<UUID> kept(Collection<String> names, @Nullable String country, Mac mac) {
        var hashes = new HashSet<UUID>();
        for (var name : names) {
            NameKeys.keysToKeep(name, country).forEach(spelling -> hashes.add(hash(spelling, mac)));
        }
        return hashes;
    }

    private static UUID hash(String spelling, Mac mac) {
        var digest = mac.doFinal((NameKeys.VERSION + ":" + spelling).getBytes(StandardCharsets.UTF_8));
        var bytes = ByteBuffer.wrap(digest);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private Mac mac() {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
