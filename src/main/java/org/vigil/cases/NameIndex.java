package org.vigil.cases;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
    private static final int MOST_CASES = 300;

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
        for (var hash : hashes(namesOn(caseId))) {
            jdbc.sql("insert into cases.name_key (key_hash, case_id) values (?, ?) on conflict do nothing")
                    .params(hash, caseId.value())
                    .update();
        }
    }

    /** The names of many cases that were just written. */
    void add(Map<UUID, List<String>> namesOfCases) {
        var hashes = new ArrayList<String>();
        var cases = new ArrayList<UUID>();
        namesOfCases.forEach((id, names) -> {
            for (var hash : hashes(names)) {
                hashes.add(hash);
                cases.add(id);
            }
        });
        jdbc.sql("""
                        insert into cases.name_key (key_hash, case_id)
                        select k.h, k.c from unnest(?::text[], ?::uuid[]) as k(h, c) on conflict do nothing""")
                .params(hashes.toArray(String[]::new), cases.toArray(UUID[]::new))
                .update();
    }

    /** Every name that stands on the case, whoever says it; a name that was rejected does not count. */
    List<String> namesOn(CaseId caseId) {
        return jdbc.sql("""
                        select fact->>'text' from cases.claim
                        where case_id = ? and fact_type = 'NAME' and status <> 'REJECTED' order by recorded_at, id""").param(caseId.value()).query(String.class).list();
    }

    /** The cases that share a key with one of the names, those that share most first, each by the case that stands for it; only those that the asker may see. */
    List<UUID> casesNamedLike(Collection<String> names) {
        var hashes = hashes(names);
        if (hashes.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select cases.survivor(case_id) as stands from cases.name_key where key_hash in (:hashes)
                        group by stands order by count(*) desc, stands limit :most""")
                .param("hashes", hashes)
                .param("most", MOST_CASES)
                .query(UUID.class)
                .list();
    }

    private Set<String> hashes(Collection<String> names) {
        var hashes = new TreeSet<String>();
        for (var name : names) {
            for (var spelling : NameKeys.blockingKeys(name)) {
                hashes.add(hash(NameKeys.VERSION + ":" + spelling));
            }
        }
        return hashes;
    }

    private String hash(String spelling) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(spelling.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
