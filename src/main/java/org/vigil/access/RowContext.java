package org.vigil.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.vigil.shared.KeyRing;
import org.vigil.shared.UserId;

/**
 * Tells PostgreSQL who acts in this transaction, signed so that injected SQL cannot say otherwise.
 *
 * <p>The text is {@code user|milliseconds|HMAC-SHA256}; the database verifies it with its own copy of the key in each policy.
 */
@Component
public class RowContext {

    private static final String PURPOSE = "row-context";

    private final SecretKeySpec key;

    RowContext(KeyRing keys) {
        this.key = new SecretKeySpec(keys.derive(PURPOSE), "HmacSHA256");
    }

    /** The key that the owner stores in the database at start. */
    public static byte[] keyFrom(KeyRing keys) {
        return keys.derive(PURPOSE);
    }

    /** In the transaction that has just begun on this source. */
    void begin(DataSource source, UserId user) {
        var connection = DataSourceUtils.getConnection(source);
        try {
            apply(connection, user);
        } catch (SQLException e) {
            throw new CannotCreateTransactionException("The row context could not be set", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    void apply(Connection connection, UserId user) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('vigil.context', ?, true)")) {
            statement.setString(1, sign(user));
            statement.execute();
        }
    }

    private String sign(UserId user) {
        var text = user + "|" + System.currentTimeMillis();
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return text + "|" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
