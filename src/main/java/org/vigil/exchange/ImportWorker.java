package org.vigil.exchange;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.access.AccountManagement;
import org.vigil.access.CurrentUser;
import org.vigil.access.SignedInUser;
import org.vigil.shared.Refusal;
import org.vigil.shared.Thrown;
import org.vigil.shared.UserId;

/** Does what people asked of imports, one after the other, in the name of whoever asked. What a killed Vigil left waits for a person. */
@Component
class ImportWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int MOST_TRIES = 5;
    private static final Set<String> WORK = Set.of(
            "IMPORT_BEGUN", "IMPORT_MAPPED", "IMPORT_RUN", "IMPORT_RESUMED", "IMPORT_UNITED", "IMPORT_UNDO_ASKED");

    private final ImportStore store;
    private final ImportCheck check;
    private final ImportRun run;
    private final ImportUndo undo;
    private final AccountManagement accounts;
    private final CurrentUser currentUser;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Set<ImportId> atWork = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "imports");
        thread.setDaemon(true);
        return thread;
    });

    ImportWorker(
            ImportStore store,
            ImportCheck check,
            ImportRun run,
            ImportUndo undo,
            AccountManagement accounts,
            CurrentUser currentUser,
            PlatformTransactionManager manager,
            Clock clock) {
        this.store = store;
        this.check = check;
        this.run = run;
        this.undo = undo;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.transactions = new TransactionTemplate(manager);
        this.clock = clock;
    }

    @TransactionalEventListener
    void hear(ImportEvent event) {
        if (WORK.contains(event.action()) && atWork.add(event.id())) {
            var by = currentUser.id();
            worker.execute(() -> work(event.id(), by));
        }
    }

    private void work(ImportId id, UserId by) {
        atWork.remove(id);
        try {
            as(by, () -> {
                var asked = transactions.execute(status -> store.require(id));
                if (asked != null) {
                    work(asked);
                }
            });
        } catch (RuntimeException failed) {
            var code = failed instanceof Refusal refused ? refused.nearestCode() : "refusal.import.failed";
            LOG.warn("import={} code={} thrown={} at={}", id, code, Thrown.kinds(failed), Thrown.place(failed));
            as(by, () -> transactions.executeWithoutResult(status -> left(id, code)));
        }
    }

    /** A check that failed has nothing to go on with; a run can be taken up again at the portion that failed; what was to be taken back stands. */
    private void left(ImportId id, String code) {
        var failed = store.require(id);
        store.wantUndo(id, false);
        var state = failed.undoWanted()
                ? failed.state()
                : failed.state() == ImportState.RUNNING ? ImportState.CANCELLED : ImportState.FAILED;
        store.ended(id, state, code, clock.instant());
    }

    private void work(ImportDetails asked) {
        if (asked.undoWanted()) {
            transactions.executeWithoutResult(status -> undo.takeBack(asked.id()));
        } else if (asked.state() == ImportState.CHECKING) {
            check.check(asked);
        } else if (asked.state() == ImportState.RUNNING) {
            write(asked.id());
        }
    }

    private void write(ImportId id) {
        var step = ImportRun.Step.MORE;
        while (step == ImportRun.Step.MORE && !worker.isShutdown()) {
            step = portion(id);
            if (step == ImportRun.Step.DONE || step == ImportRun.Step.CANCELLED) {
                var end = step == ImportRun.Step.DONE ? ImportState.DONE : ImportState.CANCELLED;
                transactions.executeWithoutResult(status -> store.ended(id, end, null, clock.instant()));
            }
        }
    }

    /** One portion; where somebody worked on one of its cases at the same moment, it is begun anew. */
    private ImportRun.@Nullable Step portion(ImportId id) {
        for (int tried = 1; tried < MOST_TRIES; tried++) {
            try {
                return transactions.execute(status -> run.next(id));
            } catch (ConcurrencyFailureException meanwhile) {
                LOG.info("import={} code=PORTION_ANEW thrown={}", id, Thrown.kinds(meanwhile));
            }
        }
        return transactions.execute(status -> run.next(id));
    }

    /** With the roles that the person holds now. */
    private void as(UserId by, Runnable work) {
        SignedInUser user = currentUser
                .asSystem(() -> accounts.refresh(by))
                .orElseThrow(() -> Refusal.forbidden("refusal.sign-in"));
        currentUser.as(user, () -> {
            work.run();
            return true;
        });
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(20, TimeUnit.SECONDS)) {
            LOG.warn("code=IMPORT_LEFT_BEHIND");
        }
    }
}
