package org.vigil.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The censuses of past years, as they were frozen. */
@Repository
class FrozenCensuses {

    private static final String FROZEN =
            "select year, certain, possible, sha256, frozen_at, document from published.census";

    private final JdbcClient jdbc;

    FrozenCensuses(@Qualifier("published") DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /** The censuses that are frozen, the last year first. */
    List<FrozenYear> frozen() {
        return jdbc.sql(FROZEN + " order by year desc")
                .query((row, n) -> frozen(row))
                .list();
    }

    Optional<FrozenYear> frozen(int year) {
        return jdbc.sql(FROZEN + " where year = ?")
                .param(year)
                .query((row, n) -> frozen(row))
                .optional();
    }

    private static FrozenYear frozen(ResultSet row) throws SQLException {
        return new FrozenYear(
                row.getInt("year"),
                row.getInt("certain"),
                row.getInt("possible"),
                row.getString("sha256"),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                row.getString("document"));
    }
}
