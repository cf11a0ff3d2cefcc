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
 * @param may whether the reader may merge
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
        boolean may,
        @Nullable String note,
        List<FieldError> errors) {}
