package org.vigil.shared;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Columns of many rows as arrays of PostgreSQL, so that one statement with {@code unnest} writes them all. */
@Component
public class SqlArrays {

    private final DataSource source;

    SqlArrays(DataSource source) {
        this.source = source;
    }

    /** @param type name of the elements' type in PostgreSQL, as in {@code int8} */
    public <T> Array column(String type, List<T> rows, Function<T, @Nullable Object> value) {
        var connection = DataSourceUtils.getConnection(source);
        try {
            return connection.createArrayOf(type, rows.stream().map(value).toArray());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
