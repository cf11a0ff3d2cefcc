package org.vigil.platform.demo;

import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.access.CurrentUser;

/** Lets one account of the demo do one step, in one transaction. */
@Component
class Stagehand {

    private final CurrentUser currentUser;
    private final DemoAccounts accounts;
    private final TransactionTemplate transaction;

    Stagehand(CurrentUser currentUser, DemoAccounts accounts, PlatformTransactionManager transactions) {
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> T as(String username, Callable<T> step) {
        return currentUser.as(accounts.require(username), () -> inTransaction(step));
    }

    <T> T asSystem(Callable<T> step) {
        return currentUser.asSystem(() -> inTransaction(step));
    }

    private <T> T inTransaction(Callable<T> step) {
        return transaction.execute(status -> {
            try {
                return step.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
