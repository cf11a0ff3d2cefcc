package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.access.Role;
import org.vigil.notification.Notice;
import org.vigil.notification.NoticeId;
import org.vigil.notification.NoticeKind;
import org.vigil.notification.NoticeManagement;

/** What the caller's roles are told: reminders, steps that are late, deadlines that passed. */
@RestController
@RequestMapping(path = "/api/v1/notices", produces = "application/json")
@Tag(name = "Notices")
class NoticeController {

    private final NoticeManagement notices;

    NoticeController(NoticeManagement notices) {
        this.notices = notices;
    }

    /** A notice: ids and codes, no words of the case. */
    record NoticeJson(
            UUID id,
            NoticeKind kind,
            String code,
            @Nullable String caseRef,
            @Nullable String taskId,
            @Nullable UUID actionId,
            @Nullable UUID hearingId,
            Role role,
            Instant createdAt,
            @Nullable Instant readAt) {

        static NoticeJson of(Notice notice) {
            var ref = notice.ref();
            return new NoticeJson(
                    notice.id().value(),
                    notice.kind(),
                    notice.code(),
                    ref == null ? null : ref.toString(),
                    notice.about().taskId(),
                    notice.about().actionId(),
                    notice.about().hearingId(),
                    notice.role(),
                    notice.createdAt(),
                    notice.readAt());
        }
    }

    /** A page of them. */
    record Page(List<NoticeJson> items, @Nullable String next, int unread) {}

    @GetMapping
    @Operation(summary = "Notices for your roles, newest first")
    Page list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable NoticeId after,
            @RequestParam(defaultValue = "50") int limit) {
        var page = notices.list(unread, after, limit);
        return new Page(page.items().stream().map(NoticeJson::of).toList(), page.next(), notices.unread());
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mark a notice as read")
    void read(@PathVariable NoticeId id) {
        notices.markRead(id);
    }
}
