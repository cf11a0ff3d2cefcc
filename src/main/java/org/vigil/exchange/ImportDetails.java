package org.vigil.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.UserId;

/**
 * An import as it stands.
 *
 * @param id identity
 * @param team whose it is
 * @param format code of the format
 * @param fileName what the file was called
 * @param sha256 hash of the file as it came
 * @param size its bytes
 * @param charset its encoding, once known
 * @param delimiter what stands between two cells
 * @param header names of its columns
 * @param mapping what they mean, where the format leaves that open
 * @param state how far it has come
 * @param beatAt when its work last gave a sign of life
 * @param counts what was found and done
 * @param failureCode why it failed
 * @param begunBy who brought it
 * @param begunAt when
 * @param runBy who began the run
 * @param runAt when it was begun, or taken up again
 * @param endedAt when the run came to its end
 * @param undoneAt when it was taken back
 */
public record ImportDetails(
        ImportId id,
        UUID team,
        String format,
        String fileName,
        String sha256,
        long size,
        @Nullable String charset,
        @Nullable String delimiter,
        List<String> header,
        @Nullable String mapping,
        ImportState state,
        @Nullable Instant beatAt,
        boolean cancelWanted,
        boolean undoWanted,
        Counts counts,
        @Nullable String failureCode,
        UserId begunBy,
        Instant begunAt,
        @Nullable UserId runBy,
        @Nullable Instant runAt,
        @Nullable Instant endedAt,
        @Nullable Instant undoneAt) {

    /**
     * What was found in the file and what was done with it.
     *
     * @param bytesRead bytes read in the check
     * @param rows rows read
     * @param refused rows refused
     * @param known records that came in before
     * @param twice records that stand in the file twice
     * @param joined records that join a case that stands
     * @param persons people of the cases to open
     * @param toCreate cases to open
     * @param portions portions of the run
     * @param portionsDone of these, written
     * @param portionsBefore of these, written before the run was taken up again
     * @param cases cases written
     * @param claims claims written
     * @param ties what leads from its cases to words, events and other cases
     */
    public record Counts(
            long bytesRead,
            long rows,
            long refused,
            long known,
            long twice,
            long joined,
            long persons,
            long toCreate,
            int portions,
            int portionsDone,
            int portionsBefore,
            long cases,
            long claims,
            Ties ties) {

        /** Portions that wait for somebody who may write them. */
        int portionsLeft() {
            return portions - portionsDone;
        }
    }

    /**
     * What leads from the cases of another Vigil to words, events and other cases.
     *
     * @param tags words to put on cases
     * @param inIncidents cases to put into events
     * @param marks what was said of two cases, to be said here
     * @param merges cases to unite with another one of the file
     * @param offered pairs that were united there, and of which one stood here before: to be looked at
     * @param lost ties that lead to what is not in the file
     */
    public record Ties(long tags, long inIncidents, long marks, long merges, long offered, long lost) {

        static final Ties NONE = new Ties(0, 0, 0, 0, 0, 0);

        static Ties of(ResultSet row) throws SQLException {
            return new Ties(
                    row.getLong("tags"),
                    row.getLong("in_incidents"),
                    row.getLong("marks"),
                    row.getLong("merges"),
                    row.getLong("offered"),
                    row.getLong("lost"));
        }

        /** How many will be written. */
        public long all() {
            return tags + inIncidents + marks + merges + offered;
        }
    }

    /** Whether it says that it is at work and has given no sign of life for so long that it was killed. */
    public boolean isSilent(Instant now, Duration silence) {
        return state.isAtWork()
                && !undoWanted
                && (beatAt == null || beatAt.plus(silence).isBefore(now));
    }

    public Layout layout() {
        return new Layout(fileName, header, mapping);
    }

    /** The columns without those that we add to refused rows. */
    public List<String> ownHeader() {
        return header.stream().filter(column -> !Cells.isOurs(column)).toList();
    }

    /** Whether all is written but what somebody else may write: the merges wait for a coordinator. */
    public boolean isWaiting() {
        return state == ImportState.DONE && counts.portionsLeft() > 0;
    }

    public boolean isChecked() {
        return state == ImportState.CHECKED || state == ImportState.CANCELLED;
    }
}
