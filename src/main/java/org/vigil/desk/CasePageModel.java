package org.vigil.desk;

import org.jspecify.annotations.Nullable;

/**
 * The page of one case with its forms.
 *
 * @param view the record in words
 * @param work the work beside it
 * @param open what the public reads of it
 * @param may what the reader may do
 * @param forms what the forms offer
 * @param typed what was typed
 * @param together the other cases that it has to do with; absent where the past is shown
 */
public record CasePageModel(
        CaseView view,
        CaseViewWork work,
        CaseViewPublic open,
        CaseViewMay may,
        CaseViewForms forms,
        CaseViewTyped typed,
        @Nullable CaseViewTogether together) {}
