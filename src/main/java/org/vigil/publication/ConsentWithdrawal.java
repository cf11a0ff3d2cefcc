package org.vigil.publication;

import java.time.LocalDate;
import org.vigil.cases.Limits;
import org.vigil.shared.Refusal;

/**
 * A consent that is taken back.
 *
 * @param scope what it covered
 * @param on the day on which it was taken back; not after today
 * @param note how we know, for staff alone; the public is told nothing
 */
public record ConsentWithdrawal(Consent.Scope scope, LocalDate on, String note) {

    public ConsentWithdrawal {
        note = Limits.required("note", note, 2000);
    }

    void requireNotAfter(LocalDate today) {
        if (on.isAfter(today)) {
            throw Refusal.invalid("withdrawnOn", "refusal.in-the-future");
        }
    }
}
