package org.vigil.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

/** Who is away and who stands in: said by the person or by a coordinator. Days are days in UTC. */
@Service
@Transactional
public class AbsenceManagement {

    private static final int LONGEST_DAYS = 366;

    private final Absences absences;
    private final Accounts accounts;
    private final Permissions permissions;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AbsenceManagement(
            Absences absences,
            Accounts accounts,
            Permissions permissions,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.absences = absences;
        this.accounts = accounts;
        this.permissions = permissions;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records that somebody is away.
     *
     * @throws Refusal (forbidden) when it is another person's absence and the caller does not coordinate; (invalid) when the days
     *     do not fit, or the substitute is the same person, is away as well, or shares no role of case work
     */
    @RequiresPermission(Permission.TASK_WORK)
    public Absence record(UserId absent, UserId substitute, @Nullable LocalDate from, @Nullable LocalDate to) {
        requireMine(absent);
        var away = accounts.byId(absent).orElseThrow(() -> Refusal.invalid("absent", "refusal.absence.nobody"));
        var stand = accounts.byId(substitute)
                .filter(SignedInUser::isCaseStaff)
                .orElseThrow(() -> Refusal.invalid("substitute", "refusal.absence.nobody"));
        if (from == null || to == null) {
            throw Refusal.invalid(from == null ? "from" : "to", "refusal.date");
        }
        if (to.isBefore(from) || to.isBefore(today()) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw Refusal.invalid("to", "refusal.absence.days", LONGEST_DAYS);
        }
        if (away.holder().equals(stand.holder())) {
            throw Refusal.invalid("substitute", "refusal.absence.same-person");
        }
        if (Collections.disjoint(
                away.roles(), stand.roles().stream().filter(Role::isCaseStaff).toList())) {
            throw Refusal.invalid("substitute", "refusal.absence.roles");
        }
        if (!absences.overlapping(absent, from, to).isEmpty()) {
            throw Refusal.invalid("from", "refusal.absence.twice");
        }
        if (!absences.overlapping(substitute, from, to).isEmpty()) {
            throw Refusal.invalid("substitute", "refusal.absence.away-too");
        }
        var recorded = new Absence(UUID.randomUUID(), absent, substitute, from, to, currentUser.id());
        absences.add(recorded, clock.instant());
        events.publishEvent(new AbsenceEvent(recorded.id(), "ABSENCE_RECORDED", absent + "," + substitute));
        return recorded;
    }

    /** Ends an absence now, or takes one back that has not begun. */
    @RequiresPermission(Permission.TASK_WORK)
    public void end(UUID id) {
        var found = absences.byId(id).orElseThrow(Refusal::notFound);
        requireMine(found.absent());
        absences.end(id, currentUser.id(), clock.instant());
        events.publishEvent(new AbsenceEvent(id, "ABSENCE_ENDED", found.absent() + "," + found.substitute()));
    }

    /** The absences of today and of days to come, the earliest first. */
    @RequiresPermission(Permission.TASK_WORK)
    @Transactional(readOnly = true)
    public List<Absence> list() {
        return absences.lastingUntil(today());
    }

    /** Those for whom the caller stands in today. */
    @RequiresPermission(Permission.TASK_WORK)
    @Transactional(readOnly = true)
    public List<Absence> standingIn() {
        return absences.coveredBy(currentUser.id(), today());
    }

    private void requireMine(UserId absent) {
        var user = currentUser.require();
        if (!absent.equals(user.id()) && !permissions.holds(user, Permission.CASE_COORDINATE)) {
            throw Refusal.forbidden("refusal.absence.not-yours");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
