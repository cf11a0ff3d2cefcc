package org.vigil.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.CaseQueries;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.shared.Sha256;

/** The use cases on files: add, list, take out. Every byte that leaves is in the custody log before it does. */
@Service
@Transactional
public class EvidenceManagement {

    public static final int LARGEST = 20 * 1024 * 1024;

    private final EvidenceStore store;
    private final CustodyDesk custody;
    private final CaseManagement cases;
    private final CaseQueries queries;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceManagement(
            EvidenceStore store,
            CustodyDesk custody,
            CaseManagement cases,
            CaseQueries queries,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.custody = custody;
        this.cases = cases;
        this.queries = queries;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a file to a case.
     *
     * @param seenVersion the version of the record that the person saw; absent to append to whatever stands
     */
    @RequiresPermission(Permission.CASE_EDIT)
    public EvidenceId add(CaseRef ref, NewEvidence added, @Nullable Long seenVersion) {
        var bytes = bytesOf(added.content());
        var mediaType = MediaTypes.of(bytes);
        var details = cases.lockForDecision(queries.details(ref).id(), seenVersion);
        if (details.stage().isEnd()) {
            throw Refusal.conflict("refusal.case-ended");
        }
        requireSourceOf(ref, added.sourceId());
        var item = new RecordedEvidence(
                EvidenceId.random(),
                details.id(),
                added.sourceId(),
                added.filename(),
                mediaType,
                bytes.length,
                Sha256.hex(bytes),
                added.description(),
                currentUser.id(),
                clock.instant());
        if (store.holds(details.id(), item.sha256())) {
            throw Refusal.conflict("refusal.evidence.there");
        }
        store.add(item, bytes);
        events.publishEvent(new EvidenceEvent.EvidenceAdded(item.caseId(), item.id(), mediaType));
        return item.id();
    }

    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<RecordedEvidence> list(CaseRef ref) {
        return store.of(queries.details(ref).id());
    }

    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public RecordedEvidence details(EvidenceId id) {
        return store.find(id).orElseThrow(Refusal::notFound);
    }

    /** Who touched the file, oldest first. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<CustodyEntry> custody(EvidenceId id) {
        return store.custodyOf(store.find(id).orElseThrow(Refusal::notFound).id());
    }

    /** The file with its bytes, to be looked at. */
    @RequiresPermission(Permission.CASE_READ)
    public EvidenceContent read(EvidenceId id) {
        return custody.open(id, CustodyEntry.Kind.VIEWED);
    }

    /** The file with its bytes, to leave the system. */
    @RequiresPermission(Permission.CASE_READ)
    public EvidenceContent export(EvidenceId id) {
        return custody.open(id, CustodyEntry.Kind.EXPORTED);
    }

    private void requireSourceOf(CaseRef ref, @Nullable UUID sourceId) {
        if (sourceId != null
                && queries.file(ref, null).sources().stream()
                        .noneMatch(source -> source.id().equals(sourceId))) {
            throw Refusal.invalid("sourceId", "refusal.source-of-other-case");
        }
    }

    static byte[] bytesOf(InputStream content) {
        byte[] bytes;
        try (content) {
            bytes = content.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw Refusal.invalid("file", "refusal.evidence.unreadable");
        }
        if (bytes.length > LARGEST) {
            throw Refusal.invalid("file", "refusal.evidence.too-large", LARGEST / 1024 / 1024);
        }
        if (bytes.length == 0) {
            throw Refusal.invalid("file", "refusal.evidence.empty");
        }
        return bytes;
    }
}
