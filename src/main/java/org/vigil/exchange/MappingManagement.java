package org.vigil.exchange;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.Limits;
import org.vigil.shared.Refusal;

/** The use cases on lists with columns of their own: what the columns may mean, and what people say that they mean. */
@Service
@Transactional
public class MappingManagement {

    private final ImportStore store;
    private final ImportStaging staging;
    private final MappingStore mappings;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MappingManagement(
            ImportStore store,
            ImportStaging staging,
            MappingStore mappings,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.staging = staging;
        this.mappings = mappings;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the columns of this list wait for somebody to say what they mean. */
    @RequiresPermission(Permission.IMPORT_READ)
    @Transactional(readOnly = true)
    public boolean isUnknown(ImportDetails read) {
        return read.state() == ImportState.FAILED && ImportCheck.UNKNOWN.equals(read.failureCode());
    }

    @RequiresPermission(Permission.IMPORT_RUN)
    @Transactional(readOnly = true)
    public MappingProposal propose(ImportId id) {
        return MappingGuess.of(store.require(id).header(), staging.samples(id));
    }

    /** Names under which the caller's team keeps meanings. */
    @RequiresPermission(Permission.IMPORT_READ)
    @Transactional(readOnly = true)
    public List<String> kept(ImportId id) {
        return mappings.of(store.require(id).team()).stream()
                .map(MappingStore.Kept::name)
                .toList();
    }

    /**
     * Says what the columns mean, and has the file read anew.
     *
     * @param keepAs the name under which the team keeps it for the next file; absent to use it once
     */
    @RequiresPermission(Permission.IMPORT_RUN)
    public void map(ImportId id, ColumnMapping mapping, @Nullable String keepAs) {
        var read = store.lock(id);
        if (!isUnknown(read) && read.state() != ImportState.CHECKED) {
            throw Refusal.conflict("refusal.import.not-checked");
        }
        if (!mapping.isOf(read.header())) {
            throw Refusal.invalid("columns", "refusal.import.mapping");
        }
        var name = Limits.optional("keepAs", keepAs, 100);
        if (name != null) {
            mappings.keep(read.team(), name, mapping, currentUser.id(), clock.instant());
        }
        store.mapped(id, mapping.toJson());
        store.checkAgain(id, clock.instant());
        events.publishEvent(
                new ImportEvent(id, "IMPORT_MAPPED", "sha256=" + read.sha256() + ",kept=" + (name != null)));
    }
}
