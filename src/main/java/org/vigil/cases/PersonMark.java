package org.vigil.cases;

import java.time.Instant;
import org.vigil.shared.CaseRef;
import org.vigil.shared.UserId;

/**
 * The last word on whether two cases are about one person.
 *
 * @param other the other case
 * @param verdict what was decided
 * @param note why
 * @param by who decided
 * @param at when
 */
public record PersonMark(CaseRef other, PersonVerdict verdict, String note, UserId by, Instant at) {}
