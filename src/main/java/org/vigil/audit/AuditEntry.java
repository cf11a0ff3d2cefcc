package org.vigil.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log.
 *
 * @param seq position in the chain, from 1, without gaps
 * @param at when, to the microsecond
 * @param actor account that acted; all zeroes for the system
 * @param role roles held at that moment, or SYSTEM
 * @param action what was done, as a code
 * @param entity kind of thing
 * @param entityId identity of the thing
 * @param caseId case it belongs to
 * @param beforeHash keyed hash of the state before, or {@code -}
 * @param afterHash keyed hash of the state after, or {@code -}
 * @param details field names and codes
 * @param previousHash hash of the entry before; 64 zeroes for the first
 * @param hash SHA-256 of {@link #canonical()}, hexadecimal
 */
public record AuditEntry(
        long seq,
        Instant at,
        UUID actor,
        String role,
        String action,
        String entity,
        String entityId,
        @Nullable UUID caseId,
        String beforeHash,
        String afterHash,
        String details,
        String previousHash,
        String hash) {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The text that the hash covers: every field on a line of its own. */
    String canonical() {
        return String.join(
                "\n",
                Long.toString(seq),
                MICROSECONDS.format(at),
                actor.toString(),
                role,
                action,
                entity,
                entityId,
                caseId == null ? "-" : caseId.toString(),
                beforeHash,
                afterHash,
                details,
                previousHash);
    }
}
