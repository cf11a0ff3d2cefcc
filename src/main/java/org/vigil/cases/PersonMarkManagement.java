package org.vigil.cases;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** Remembers what people decided on two cases that may be about one person, so that nobody is asked twice. */
@Service
@Transactional
public class PersonMarkManagement {

    private static final int LONGEST_NOTE = 5_000;

    private final PersonMarkStore marks;
    private final LinkedPairs pairs;
    private final CaseRepository cases;
    private final MergeStore merges;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonMarkManagement(
            PersonMarkStore marks,
            LinkedPairs pairs,
            CaseRepository cases,
            MergeStore merges,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.marks = marks;
        this.pairs = pairs;
        this.cases = cases;
        this.merges = merges;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Says that two cases are about one person, or about two, or that the question is open again.
     *
     * @return the number of the decision
     */
    @RequiresPermission(Permission.CASE_LINK)
    public long mark(CaseRef ref, CaseRef other, PersonVerdict verdict, String note) {
        var one = merges.requireId(ref);
        var two = merges.requireId(other);
        if (merges.survivor(one).equals(merges.survivor(two))) {
            throw Refusal.conflict("refusal.mark.one-case");
        }
        var why = Limits.required("note", note, LONGEST_NOTE);
        var now = clock.instant();
        var number = marks.add(one, two, verdict, why, currentUser.id(), now);
        if (verdict == PersonVerdict.SAME) {
            pairs.offer(one, now);
        } else {
            pairs.part(one, two);
        }
        events.publishEvent(new CaseEvent.PersonMarked(one, two, verdict));
        return number;
    }

    /** Puts two cases at the top of the queue, because people of another store have united them; it decides nothing. */
    @RequiresPermission(Permission.CASE_LINK)
    public void offer(CaseRef ref, CaseRef other) {
        pairs.offer(merges.requireId(ref), merges.requireId(other), clock.instant());
    }

    /** The last word on each pair that the case is in. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<PersonMark> of(CaseRef ref) {
        return marks.of(cases.require(ref).id());
    }
}
