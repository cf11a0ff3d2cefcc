package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.web.Choice;

/**
 * What the public reads of a case, and what the reader of the page may do about it.
 *
 * @param stands how the summary stands, in a sentence
 * @param address where the public reads it; absent while nothing is public
 * @param corrections what was found wrong, the newest first
 * @param withdrawals consents that were taken back, the newest first
 * @param mayCorrect whether the reader may request a correction
 * @param mayRetract whether the reader may retract
 * @param mayWithdraw whether the reader may record a withdrawal
 * @param scopes what a consent can cover
 */
public record CaseViewPublic(
        String stands,
        @Nullable String address,
        List<CaseView.HistoryLine> corrections,
        List<CaseView.HistoryLine> withdrawals,
        boolean mayCorrect,
        boolean mayRetract,
        boolean mayWithdraw,
        List<Choice> scopes) {}
