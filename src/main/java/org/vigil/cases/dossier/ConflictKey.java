package org.vigil.cases.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Identity of a conflict, which follows from its slot and its two claims: found again, it is the same conflict. */
public record ConflictKey(UUID value) implements Comparable<ConflictKey> {

    public static ConflictKey of(String value) {
        return new ConflictKey(UUID.fromString(value));
    }

    static ConflictKey of(Slot slot, ClaimId one, ClaimId other) {
        var first = one.compareTo(other) <= 0 ? one : other;
        var second = first.equals(one) ? other : one;
        var text = slot.type() + "|" + slot.key() + "|" + first + "|" + second;
        return new ConflictKey(UUID.nameUUIDFromBytes(text.getBytes(UTF_8)));
    }

    @Override
    public int compareTo(ConflictKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
