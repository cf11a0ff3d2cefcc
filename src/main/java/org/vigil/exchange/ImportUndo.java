package org.vigil.exchange;

import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.cases.CasesTakenBack;
import org.vigil.shared.CaseId;
import org.vigil.shared.Refusal;

/** Takes an import back in one transaction, processes and all; refused once somebody has worked on what it brought. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportUndo {

    private static final String BUILT_ON = "VG040";

    private final ImportStore store;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportUndo(
            ImportStore store,
            JdbcClient jdbc,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    boolean isBuiltOn(ImportId id) {
        return jdbc.sql("select exchange.built_on(?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** The database asks once more, and sees what was put on the cases by whomever. */
    private int remove(ImportId id) {
        try {
            return jdbc.sql("select exchange.take_back(?)")
                    .param(id.value())
                    .query(Integer.class)
                    .single();
        } catch (UncategorizedSQLException refused) {
            if (refused.getCause() instanceof SQLException said && BUILT_ON.equals(said.getSQLState())) {
                throw Refusal.conflict("refusal.import.built-on");
            }
            throw refused;
        }
    }

    void takeBack(ImportId id) {
        var written = store.lock(id);
        if (isBuiltOn(id)) {
            throw Refusal.conflict("refusal.import.built-on");
        }
        var cases = jdbc
                .sql("select case_id from exchange.import_case where import_id = ? and verdict = 'CREATE'")
                .param(id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(CaseId::new)
                .toList();
        events.publishEvent(new CasesTakenBack(id.value(), cases));
        var taken = remove(id);
        store.undone(id, currentUser.id(), clock.instant());
        events.publishEvent(new ImportEvent(id, "IMPORT_UNDONE", "sha256=" + written.sha256() + ",cases=" + taken));
    }
}
