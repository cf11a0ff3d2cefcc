package org.vigil.access;

import java.time.LocalDate;
import java.util.UUID;
import org.vigil.shared.UserId;

/**
 * Somebody is away, and somebody stands in. It lends no right that the substitute does not hold already.
 *
 * @param id identity
 * @param absent who is away
 * @param substitute who stands in
 * @param from first day
 * @param to last day
 * @param recordedBy who said so
 */
public record Absence(UUID id, UserId absent, UserId substitute, LocalDate from, LocalDate to, UserId recordedBy) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
