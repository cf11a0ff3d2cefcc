package org.vigil.workflow;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.access.CurrentUser;
import org.vigil.cases.CaseStages;
import org.vigil.shared.CaseId;
import org.vigil.shared.Refusal;
import org.vigil.shared.Thrown;

/** Begins the processes of cases that a list brought, one transaction each: a case has its process or its waiting start, never neither. */
@Component
class CaseStarter {

    private static final Logger LOG = LoggerFactory.getLogger(CaseStarter.class);
    private static final int AT_ONCE = 50;

    private final WaitingStarts waiting;
    private final CaseProcess process;
    private final CaseStages stages;
    private final CurrentUser currentUser;
    private final TransactionTemplate transactions;

    CaseStarter(
            WaitingStarts waiting,
            CaseProcess process,
            CaseStages stages,
            CurrentUser currentUser,
            PlatformTransactionManager manager) {
        this.waiting = waiting;
        this.process = process;
        this.stages = stages;
        this.currentUser = currentUser;
        this.transactions = new TransactionTemplate(manager);
    }

    /** Begins what is due now; says whether there may be more. */
    boolean startSome() {
        var due = currentUser.asSystem(() -> transactions.execute(status -> waiting.due(AT_ONCE)));
        due.forEach(this::start);
        return due.size() == AT_ONCE;
    }

    private void start(CaseId id) {
        currentUser.asSystem(() -> {
            try {
                transactions.executeWithoutResult(status -> begin(id));
            } catch (RuntimeException failed) {
                LOG.warn("case={} code=START_FAILED thrown={}", id, Thrown.kinds(failed));
                transactions.executeWithoutResult(status -> waiting.failed(id, code(failed)));
            }
            return true;
        });
    }

    /** A case that was merged or set aside meanwhile needs no process any more. */
    private void begin(CaseId id) {
        waiting.take(id).filter(ref -> !stages.of(id).isEnd()).ifPresent(ref -> process.begin(id, ref));
    }

    private static String code(RuntimeException failed) {
        return failed instanceof Refusal refused
                ? refused.code()
                : failed.getClass().getSimpleName();
    }
}
