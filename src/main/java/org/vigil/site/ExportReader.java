package org.vigil.site;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the lines of an export run from PostgreSQL to the reader: one snapshot, constant memory.
 *
 * <p>The statement takes no parameters by itself; the values of a filter are handed over as settings of the transaction, and never
 * become part of the statement's text.
 */
@Repository
class ExportReader {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z][A-Za-z]*)");

    private final DataSource source;
    private final TransactionTemplate reading;

    ExportReader(@Qualifier("published") DataSource source) {
        this.source = source;
        this.reading = new TransactionTemplate(new JdbcTransactionManager(source));
        this.reading.setReadOnly(true);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * @param columns what each line holds, with named parameters
     * @param from the part of the statement that says which rows, with named parameters
     * @param parameters their values
     * @return how many lines were written
     */
    long write(
            ExportFormat format,
            List<ExportCell> columns,
            String from,
            Map<String, Object> parameters,
            OutputStream target) {
        var statement = settings(format.copy(columns, from), parameters);
        return reading.execute(status -> copy(statement, parameters, target));
    }

    private long copy(String statement, Map<String, Object> parameters, OutputStream target) {
        var connection = DataSourceUtils.getConnection(source);
        try {
            for (var parameter : parameters.entrySet()) {
                set(connection, parameter.getKey(), parameter.getValue());
            }
            return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement, target);
        } catch (SQLException broken) {
            throw new IllegalStateException("The export was not read", broken);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static void set(Connection connection, String name, Object value) throws SQLException {
        try (var set = connection.prepareStatement("select set_config(?, ?, true)")) {
            set.setString(1, setting(name));
            set.setString(2, value.toString());
            set.execute();
        }
    }

    private static String setting(String name) {
        return "vigil." + name.replaceAll("(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
    }

    /** Named parameters as settings; a number is read as one. */
    private static String settings(String statement, Map<String, Object> parameters) {
        return PARAMETER.matcher(statement).replaceAll(found -> {
            var value = parameters.get(found.group(1));
            var read = "current_setting('" + setting(found.group(1)) + "')";
            return value instanceof Integer ? read + "::int" : value instanceof LocalDate ? read + "::date" : read;
        });
    }
}
