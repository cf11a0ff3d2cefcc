package org.vigil.publication;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.IncidentId;
import org.vigil.shared.Sha256;

/**
 * What ties a published case to others: keys that are hashes, the same in every version, and lead to nothing inside.
 *
 * @param person the same on every published case of one person
 * @param incident the same on every published case of one event
 */
record PublicTies(@Nullable String person, @Nullable String incident) {

    /** A case that no other one may be told by. */
    static final PublicTies NONE = new PublicTies(null, null);

    private static final int SIGNS = 16;

    static PublicTies of(UUID person, @Nullable IncidentId incident) {
        return new PublicTies(
                key("vigil person ", person), incident == null ? null : key("vigil incident ", incident.value()));
    }

    private static String key(String kind, UUID id) {
        return Sha256.hex(kind + id).substring(0, SIGNS);
    }
}
