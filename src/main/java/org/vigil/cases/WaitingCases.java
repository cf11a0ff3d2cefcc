package org.vigil.cases;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases that an import brought and that nobody has compared with the others yet. */
@Repository
class WaitingCases {

    private final JdbcClient jdbc;

    WaitingCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Collection<UUID> cases) {
        jdbc.sql("insert into cases.case_to_compare (case_id) select unnest(?::uuid[]) on conflict do nothing")
                .param(cases.toArray(UUID[]::new))
                .update();
    }

    /** They wait again if the transaction fails. */
    List<UUID> take(int most) {
        return jdbc.sql("""
                        delete from cases.case_to_compare where case_id in (
                            select case_id from cases.case_to_compare order by case_id limit ? for update skip locked)
                        returning case_id""").param(most).query(UUID.class).list();
    }
}
