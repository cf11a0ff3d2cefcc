package org.vigil.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.MinimumFacts;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.shared.Sensitivity;
import org.vigil.shared.UserId;

/**
 * Aggregate root of a case: its stage, its version and who may know of it.
 *
 * <p>Invariants: every edit of the record counts its version up; an ended case takes no edit; a merged one stays as it was. What is known about the person is
 * not here but in the claims; the columns for lists are refolded from the dossier at each edit.
 */
@Entity
@Table(schema = "cases", name = "detention_case")
// Columns for lists are written here and read in SQL alone.
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
class DetentionCase {

    @Id
    private UUID id;

    @NaturalId
    private String ref;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private IncidentType incidentType;

    private String country;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private Instant stageSince;
    private String urgency;
    private String risk;

    @Enumerated(EnumType.STRING)
    private Sensitivity sensitivity;

    private UUID teamId;
    private String summary;
    private UUID openedBy;
    private Instant openedAt;
    private @Nullable UUID mergedInto;
    private @Nullable Instant nextReviewAt;
    private long recordVersion;

    @Version
    private @Nullable Long lockVersion;

    private String displayName;
    private String libertyStatus;
    private String chargeCategory;
    private @Nullable LocalDate heldFromEarliest;
    private @Nullable LocalDate heldFromLatest;
    private @Nullable LocalDate heldUntilEarliest;
    private @Nullable LocalDate heldUntilLatest;
    private int leastOrigins;
    private int missingMinimum;
    private int openConflicts;

    protected DetentionCase() {}

    static DetentionCase open(CaseRef ref, UUID personId, OpenCase opening, UUID teamId, UserId by, Instant now) {
        var opened = new DetentionCase();
        var caseId = CaseId.random();
        opened.id = caseId.value();
        opened.ref = ref.toString();
        opened.personId = personId;
        opened.incidentType = opening.incidentType();
        opened.country = opening.country().value();
        opened.stage = Stage.RECEIVED;
        opened.stageSince = now;
        opened.urgency = "NORMAL";
        opened.risk = "LOW";
        opened.sensitivity = Sensitivity.RESTRICTED;
        opened.teamId = teamId;
        opened.summary = opening.summary();
        opened.openedBy = by.value();
        opened.openedAt = now;
        opened.recordVersion = 1;
        opened.displayName = opening.names().get(0).text();
        opened.libertyStatus = "UNKNOWN";
        opened.chargeCategory = "NOT_STATED";
        opened.missingMinimum = 7;
        return opened;
    }

    /** An edit of the record: counts the version up and refolds what lists show. */
    DetentionCase edited(Dossier dossier, MinimumFacts minimum) {
        if (stage.isEnd()) {
            throw Refusal.conflict("refusal.case-ended");
        }
        recordVersion++;
        refold(dossier, minimum);
        return this;
    }

    /** From now on another case stands for this one; its claims are read there. */
    DetentionCase mergeInto(CaseId target) {
        mergedInto = target.value();
        return this;
    }

    /** Stands for itself again, with its own claims as they were decided meanwhile. */
    DetentionCase part(Dossier dossier, MinimumFacts minimum) {
        mergedInto = null;
        recordVersion++;
        refold(dossier, minimum);
        return this;
    }

    /** What lists call the person while no name is accepted. */
    DetentionCase called(String name) {
        displayName = name;
        return this;
    }

    boolean isMerged() {
        return mergedInto != null;
    }

    DetentionCase requireVersion(long seen) {
        if (seen != recordVersion) {
            throw Refusal.stale();
        }
        return this;
    }

    DetentionCase enter(Stage next, Instant now) {
        stage = next;
        stageSince = now;
        return this;
    }

    DetentionCase prioritise(String newUrgency, String newRisk) {
        urgency = newUrgency;
        risk = newRisk;
        return this;
    }

    DetentionCase reviewNextAt(Instant when) {
        nextReviewAt = when;
        return this;
    }

    private void refold(Dossier dossier, MinimumFacts minimum) {
        var columns = ListColumns.of(dossier, minimum);
        displayName = columns.displayName() == null ? displayName : columns.displayName();
        libertyStatus = columns.libertyStatus();
        chargeCategory = columns.chargeCategory();
        heldFromEarliest = columns.heldFromEarliest();
        heldFromLatest = columns.heldFromLatest();
        heldUntilEarliest = columns.heldUntilEarliest();
        heldUntilLatest = columns.heldUntilLatest();
        leastOrigins = columns.leastOrigins();
        missingMinimum = columns.missingMinimum();
        openConflicts = columns.openConflicts();
    }

    CaseId id() {
        return new CaseId(id);
    }

    UUID personId() {
        return personId;
    }

    CaseRef ref() {
        return CaseRef.of(ref);
    }

    Stage stage() {
        return stage;
    }

    long recordVersion() {
        return recordVersion;
    }

    CasePriority priority() {
        return new CasePriority(ref(), urgency, risk);
    }

    CaseDetails details() {
        return new CaseDetails(
                id(),
                ref(),
                personId,
                displayName,
                incidentType,
                country,
                stage,
                stageSince,
                urgency,
                risk,
                sensitivity,
                teamId,
                summary,
                new UserId(openedBy),
                openedAt,
                nextReviewAt,
                recordVersion,
                leastOrigins,
                missingMinimum,
                openConflicts);
    }
}
