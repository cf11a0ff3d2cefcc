package org.vigil.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which published cases are asked for; what is absent restricts nothing.
 *
 * @param text a name in any spelling, or words of a summary
 * @param country ISO 3166-1 alpha-2 code
 * @param liberty code of a liberty status, or HELD or RELEASED for all of that kind
 * @param charge code of a charge category
 * @param sentence code of a bucket of sentences
 * @param role code of a role
 * @param sex code
 * @param medium code of a medium
 * @param year year in which the person may have come into custody
 * @param days for how long the person has been held
 * @param reply REPLIED or NONE: whether a state answered
 * @param heldOn day on whose 00:00 the person was held, or may have been
 * @param certain whether those held for certain on that day are meant, or those beyond them who may have been; absent: both
 */
public record Question(
        @Nullable String text,
        @Nullable String country,
        @Nullable String liberty,
        @Nullable String charge,
        @Nullable String sentence,
        @Nullable String role,
        @Nullable String sex,
        @Nullable String medium,
        @Nullable Integer year,
        @Nullable DaysHeld days,
        @Nullable String reply,
        @Nullable LocalDate heldOn,
        @Nullable Boolean certain) {

    public static final Question ALL =
            new Question(null, null, null, null, null, null, null, null, null, null, null, null, null);
}
