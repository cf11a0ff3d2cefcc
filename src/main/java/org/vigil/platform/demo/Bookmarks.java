package org.vigil.platform.demo;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.CaseRef;

/** How far the demo's story is told, kept in the database beside what it tells. */
@Repository
class Bookmarks {

    private final JdbcClient jdbc;

    Bookmarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether cases stand here that no demo opened: then nothing is told at all. */
    boolean isSomebodyElsesHouse() {
        return jdbc.sql("""
                        select exists (select 1 from cases.detention_case)
                            and not exists (select 1 from demo.chapter)""").query(Boolean.class).single();
    }

    boolean isTold(String key) {
        return jdbc.sql("select exists (select 1 from demo.chapter where key = ? and told)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    Optional<CaseRef> refOf(String key) {
        return jdbc.sql("select case_ref from demo.chapter where key = ?")
                .param(key)
                .query(String.class)
                .optional()
                .map(CaseRef::of);
    }

    void begin(String key, CaseRef ref) {
        jdbc.sql("insert into demo.chapter (key, case_ref) values (?, ?)")
                .params(key, ref.toString())
                .update();
    }

    void end(String key) {
        jdbc.sql("update demo.chapter set told = true where key = ?").param(key).update();
    }
}
