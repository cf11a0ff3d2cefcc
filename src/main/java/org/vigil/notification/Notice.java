package org.vigil.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.access.Role;
import org.vigil.shared.CaseRef;
import org.vigil.shared.UserId;

/**
 * A notice as the desk shows it.
 *
 * @param id identity
 * @param kind why
 * @param code what it is about: a step's or an event's id
 * @param ref the case as people name it; absent for what concerns no case
 * @param displayName who the case is about
 * @param about the things that it is about
 * @param role for whom
 * @param createdAt since when
 * @param readAt when somebody marked it as read
 * @param readBy who did
 */
public record Notice(
        NoticeId id,
        NoticeKind kind,
        String code,
        @Nullable CaseRef ref,
        @Nullable String displayName,
        Subject about,
        Role role,
        Instant createdAt,
        @Nullable Instant readAt,
        @Nullable UserId readBy) {

    public boolean isRead() {
        return readAt != null;
    }
}
