package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.web.FieldError;

/**
 * Two cases side by side, before somebody decides to merge one into the other.
 *
 * @param merged the case that would end
 * @param standing the case that would stand for both; absent while none is chosen
 * @param opened the contradictions that a merge would open
 * @param refused why it is not possible; absent when it is
 * @param mark what was decided on the two before
 * @param likely cases to choose from
 * @param alike how alike the two are, and why; absent where that is not known
 * @param may whether the reader may merge
 * @param link whether the reader may say that they are one person, or two
 * @param from where the reader came from and goes back to: {@code queue}, or empty
 * @param note what was typed
 * @param errors what to put right
 */
public record MergePage(
        CaseView merged,
        @Nullable CaseView standing,
        List<CaseView.ConflictBox> opened,
        @Nullable String refused,
        @Nullable String mark,
        List<OpenCaseDuplicate> likely,
        @Nullable Alike alike,
        boolean may,
        boolean link,
        String from,
        @Nullable String note,
        List<FieldError> errors) {

    /** How alike two cases are: the score in words, and what speaks for and against. */
    public record Alike(String score, OpenCaseDuplicate found) {}
}
