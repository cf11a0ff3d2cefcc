package org.vigil.access;

import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
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
        try {
            user.ifPresent(acting -> rowContext.begin(source, acting.id()));
        } catch (CannotCreateTransactionException e) {
            doCleanupAfterCompletion(transaction);
            throw e;
        }
    }
}
