package org.vigil.notification;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.CaseId;
import org.vigil.shared.DomainEvent;

/** What happened to a notice. Ids and codes alone. */
public sealed interface NoticeEvent extends DomainEvent {

    NoticeId noticeId();

    @Override
    default String entity() {
        return "NOTICE";
    }

    @Override
    default String entityId() {
        return noticeId().toString();
    }

    /** Somebody is told something. */
    record NoticeWritten(@Nullable CaseId caseId, NoticeId noticeId, NoticeKind kind, String code)
            implements NoticeEvent {
        @Override
        public String details() {
            return kind + "," + code;
        }
    }

    /** Somebody has read it. */
    record NoticeRead(NoticeId noticeId) implements NoticeEvent {}
}
