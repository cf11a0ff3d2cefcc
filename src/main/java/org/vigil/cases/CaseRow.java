package org.vigil.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;

/**
 * A case in a list.
 *
 * @param id identity
 * @param ref the case as people name it
 * @param displayName the person's main name
 * @param country ISO 3166-1 alpha-2 code
 * @param stage where the case stands
 * @param urgency URGENT, HIGH or NORMAL
 * @param libertyStatus liberty status by the accepted claims
 * @param chargeCategory charge category by the accepted claims
 * @param heldFromEarliest first day on which custody may have begun
 * @param heldFromLatest last day on which custody may have begun
 * @param leastOrigins fewest independent origins among the minimum facts
 * @param openConflicts conflicts that nobody has closed
 * @param openedAt when it was opened
 * @param stageSince since when it is in this stage
 */
public record CaseRow(
        CaseId id,
        CaseRef ref,
        String displayName,
        String country,
        Stage stage,
        String urgency,
        String libertyStatus,
        String chargeCategory,
        @Nullable LocalDate heldFromEarliest,
        @Nullable LocalDate heldFromLatest,
        int leastOrigins,
        int openConflicts,
        Instant openedAt,
        Instant stageSince) {

    static CaseRow read(ResultSet row) throws SQLException {
        return new CaseRow(
                new CaseId(row.getObject("id", UUID.class)),
                CaseRef.of(row.getString("ref")),
                row.getString("display_name"),
                row.getString("country"),
                Stage.valueOf(row.getString("stage")),
                row.getString("urgency"),
                row.getString("liberty_status"),
                row.getString("charge_category"),
                row.getObject("held_from_earliest", LocalDate.class),
                row.getObject("held_from_latest", LocalDate.class),
                row.getInt("least_origins"),
                row.getInt("open_conflicts"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("stage_since", OffsetDateTime.class).toInstant());
    }
}
