package org.vigil.exchange;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.AccountManagement;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.Permissions;
import org.vigil.access.RequiresPermission;
import org.vigil.shared.Refusal;

/** The use cases on imports: bring a file, look at what would happen, run, cancel, resume, take back. */
@Service
@Transactional
public class ImportManagement {

    private final ImportStore store;
    private final ImportStaging staging;
    private final ImportFiles files;
    private final ListFormats formats;
    private final ImportPlan plan;
    private final ImportUndo undo;
    private final Permissions permissions;
    private final AccountManagement accounts;
    private final CurrentUser currentUser;
    private final ExchangeSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportManagement(
            ImportStore store,
            ImportStaging staging,
            ImportFiles files,
            ListFormats formats,
            ImportPlan plan,
            ImportUndo undo,
            Permissions permissions,
            AccountManagement accounts,
            CurrentUser currentUser,
            ExchangeSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.staging = staging;
        this.files = files;
        this.formats = formats;
        this.plan = plan;
        this.undo = undo;
        this.permissions = permissions;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps the file and has it checked; nothing is written to any case. */
    @RequiresPermission(Permission.IMPORT_RUN)
    public ImportId begin(NewImport begun, InputStream content) {
        var by = currentUser.id();
        var team = accounts.teamOf(by).orElseThrow(() -> Refusal.forbidden("refusal.no-team"));
        if (!begun.format().equals(NewImport.AUTOMATIC)) {
            formats.of(begun.format());
        }
        var id = ImportId.random();
        var file = files.keep(id, content);
        if (file.size() == 0) {
            files.forget(id);
            throw Refusal.invalid("file", "refusal.choose-file");
        }
        store.add(id, begun, file, team.id(), by, clock.instant());
        announce(id, "IMPORT_BEGUN", "sha256=" + file.sha256() + ",size=" + file.size());
        return id;
    }

    /** Writes what the check found, portion by portion, in the background. */
    @RequiresPermission(Permission.IMPORT_RUN)
    public void run(ImportId id) {
        var checked = store.lock(id);
        if (!checked.isChecked()) {
            throw Refusal.conflict("refusal.import.not-checked");
        }
        start(checked, "IMPORT_RUN");
    }

    /** Takes up a run, or a check, that was cancelled or whose process was killed. */
    @RequiresPermission(Permission.IMPORT_RUN)
    public void resume(ImportId id) {
        var stopped = store.lock(id);
        var silent = stopped.isSilent(clock.instant(), settings.silence());
        if (stopped.state() == ImportState.CHECKING && silent) {
            store.beat(id, clock.instant());
            announce(id, "IMPORT_RESUMED", "sha256=" + stopped.sha256());
            return;
        }
        if (stopped.state() != ImportState.CANCELLED && !silent) {
            throw Refusal.conflict("refusal.import.not-stopped");
        }
        start(stopped, "IMPORT_RESUMED");
    }

    /**
     * Writes what waits since whoever ran the import may not write it by hand either: cases that another Vigil had united are united
     * here by a coordinator.
     */
    @RequiresPermission(Permission.CASE_COORDINATE)
    public void unite(ImportId id) {
        var written = store.lock(id);
        if (!written.isWaiting() || written.undoWanted()) {
            throw Refusal.conflict("refusal.import.nothing-waits");
        }
        start(written, "IMPORT_UNITED");
    }

    private void start(ImportDetails checked, String action) {
        store.running(checked.id(), currentUser.id(), clock.instant());
        var counts = checked.counts();
        announce(
                checked.id(),
                action,
                "sha256=" + checked.sha256() + ",cases=" + counts.toCreate() + ",joined=" + counts.joined()
                        + ",refused=" + counts.refused() + ",known=" + counts.known());
    }

    /** Stops after the portion that is being written. */
    @RequiresPermission(Permission.IMPORT_RUN)
    public void cancel(ImportId id) {
        var running = store.lock(id);
        if (!running.state().isAtWork()) {
            throw Refusal.conflict("refusal.import.not-running");
        }
        if (running.isSilent(clock.instant(), settings.silence()) && running.state() == ImportState.RUNNING) {
            store.ended(id, ImportState.CANCELLED, null, clock.instant());
        } else {
            store.wantCancel(id);
        }
        announce(id, "IMPORT_CANCELLED", "portions=" + running.counts().portionsDone());
    }

    /**
     * Has the whole import taken back, as if it had never come.
     *
     * @throws Refusal (conflict) when somebody has worked on one of its cases
     */
    @RequiresPermission(Permission.IMPORT_UNDO)
    public void undo(ImportId id) {
        var written = store.lock(id);
        var stands = written.state() == ImportState.DONE || written.state() == ImportState.CANCELLED;
        if (!stands || written.undoWanted()) {
            throw Refusal.conflict("refusal.import.not-written");
        }
        if (undo.isBuiltOn(id)) {
            throw Refusal.conflict("refusal.import.built-on");
        }
        store.wantUndo(id, true);
        announce(id, "IMPORT_UNDO_ASKED", "sha256=" + written.sha256());
    }

    @RequiresPermission(Permission.IMPORT_READ)
    @Transactional(readOnly = true)
    public ImportDetails get(ImportId id) {
        return store.require(id);
    }

    /** The latest imports of the caller's teams. */
    @RequiresPermission(Permission.IMPORT_READ)
    @Transactional(readOnly = true)
    public List<ImportDetails> list() {
        return store.latest();
    }

    /**
     * What it will write, or has written, a page at a time; beside each case the people in the store who may be the same.
     *
     * @param first number of the first case, from 1
     */
    @RequiresPermission(Permission.IMPORT_READ)
    @Transactional(readOnly = true)
    public List<PlannedCase> plan(ImportId id, int first, int most) {
        var read = store.require(id);
        var compare = permissions.holds(currentUser.require(), Permission.CASE_OPEN);
        return read.header().isEmpty() && read.counts().rows() == 0
                ? List.of()
                : plan.cases(read, first, most, compare);
    }

    /**
     * The refused rows with what is wrong with them, in the order of the file.
     *
     * @param after number of the last row of the page before; 0 for the first page
     */
    @RequiresPermission(Permission.IMPORT_READ)
    @Transactional(readOnly = true)
    public List<RefusedRow> refused(ImportId id, long after, int most) {
        store.require(id);
        return staging.refused(id, after, most);
    }

    /** Codes of the formats that are known. */
    @RequiresPermission(Permission.IMPORT_READ)
    @Transactional(readOnly = true)
    public List<String> formats() {
        return formats.codes();
    }

    /** Whether a run that says it is at work was killed. */
    @RequiresPermission(Permission.IMPORT_READ)
    @Transactional(readOnly = true)
    public boolean isSilent(ImportDetails read) {
        return read.isSilent(clock.instant(), settings.silence());
    }

    private void announce(ImportId id, String action, String details) {
        events.publishEvent(new ImportEvent(id, action, details));
    }
}
