package org.vigil.access;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/** The transaction manager of a command that works on the tables alone: each transaction has its signed row context here too. */
class TablesTransactionManager extends JdbcTransactionManager {

    private final transient RowContext rowContext;

    TablesTransactionManager(DataSource source, RowContext rowContext) {
        super(source);
        this.rowContext = rowContext;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        var user = CurrentUser.current();
        super.doBegin(transaction, definition);
        try {
            user.ifPresent(acting -> rowContext.begin(obtainDataSource(), acting.id()));
        } catch (CannotCreateTransactionException e) {
            doCleanupAfterCompletion(transaction);
            throw e;
        }
    }
}
