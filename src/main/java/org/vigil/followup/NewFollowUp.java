package org.vigil.followup;

import java.time.Instant;
import org.vigil.cases.Limits;

/**
 * A follow-up to plan.
 *
 * @param kind what it looks at
 * @param dueAt when
 * @param reason why
 */
public record NewFollowUp(FollowUpKind kind, Instant dueAt, String reason) {

    public NewFollowUp {
        reason = Limits.required("reason", reason, 2_000);
    }
}
