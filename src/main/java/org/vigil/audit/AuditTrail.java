package org.vigil.audit;

import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.vigil.access.CurrentUser;
import org.vigil.access.Role;
import org.vigil.shared.CaseId;
import org.vigil.shared.DomainEvent;

/**
 * Writes an entry for each domain event, in the same transaction, just before it commits.
 *
 * <p>The chain has one head, so writers queue for it; appending last keeps that queue short. When the entry cannot be written
 * the transaction fails.
 */
@Component
class AuditTrail {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    AuditTrail(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    @EventListener
    void record(DomainEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "A domain event outside a transaction cannot be audited: " + event.action());
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                append(event);
            }
        });
    }

    private void append(DomainEvent event) {
        var user = currentUser.require();
        var roles = user.roles().stream().map(Role::name).sorted().collect(Collectors.joining("+"));
        CaseId caseId = event.caseId();
        jdbc.sql("select audit.append(:role, :action, :entity, :id, :case, null, :after, :details)")
                .param("role", user.isSystem() ? "SYSTEM" : roles)
                .param("action", event.action())
                .param("entity", event.entity())
                .param("id", event.entityId())
                .param("case", caseId == null ? null : caseId.value(), java.sql.Types.OTHER)
                .param("after", null, java.sql.Types.VARCHAR)
                .param("details", event.details())
                .query((row, n) -> row.getLong(1))
                .single();
    }
}
