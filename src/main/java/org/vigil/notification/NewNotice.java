package org.vigil.notification;

import org.jspecify.annotations.Nullable;
import org.vigil.access.Role;
import org.vigil.shared.CaseId;
import org.vigil.shared.UserId;

/**
 * A notice to write.
 *
 * @param kind why
 * @param code what it is about, in the words of the drawings: a step's or an event's id
 * @param caseId the case; absent for what concerns no case
 * @param about the things that it is about
 * @param role for whoever holds this role
 * @param person for this person alone, where it is for one
 * @param source the event that it tells of; two of the same source are one notice
 */
public record NewNotice(
        NoticeKind kind,
        String code,
        @Nullable CaseId caseId,
        Subject about,
        Role role,
        @Nullable UserId person,
        String source) {}
