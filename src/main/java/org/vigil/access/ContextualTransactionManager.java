package org.vigil.access;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/** The one transaction manager: use cases, JPA, JDBC and the engine share its transactions, each with its signed row context. */
class ContextualTransactionManager extends JpaTransactionManager {

    private final transient RowContext rowContext;
    private final transient DataSource source;

    ContextualTransactionManager(EntityManagerFactory factory, DataSource source, RowContext rowContext) {
        super(factory);
        setDataSource(source);
        this.source = source;
        this.rowContext = rowContext;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        // Asked before the transaction begins: learning who acts may itself read the session from the database.
        var user = CurrentUser.current();
        super.doBegin(transaction, definition);
        user.ifPresent(acting -> {
            var connection = DataSourceUtils.getConnection(source);
            try {
                rowContext.apply(connection, acting.id());
            } catch (SQLException e) {
                doCleanupAfterCompletion(transaction);
                throw new CannotCreateTransactionException("The row context could not be set", e);
            } finally {
                DataSourceUtils.releaseConnection(connection, source);
            }
        });
    }
}
