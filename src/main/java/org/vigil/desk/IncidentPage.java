package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.web.Choice;
import org.vigil.shared.web.FieldError;

/**
 * The page of one event with several victims.
 *
 * @param id identity
 * @param title what it is called
 * @param what what happened, where and when
 * @param opened who put its cases together
 * @param cases its cases
 * @param mayLink whether the reader may add and take out cases
 * @param mayEdit whether the reader may propose claims
 * @param forms what the form for a claim on the group offers
 * @param typed what was typed
 * @param errors what to put right
 */
public record IncidentPage(
        String id,
        String title,
        String what,
        String opened,
        List<DeskCasesPage.Row> cases,
        boolean mayLink,
        boolean mayEdit,
        Forms forms,
        CaseViewTyped typed,
        List<FieldError> errors) {

    /**
     * The form for what a source says of all.
     *
     * @param factTypes kinds of facts, the chosen one marked
     * @param fact the fields of the chosen kind; absent while none is chosen
     * @param sourceKinds kinds of sources
     * @param modalities how a source says something
     */
    public record Forms(
            List<Choice> factTypes,
            @Nullable List<CaseViewForms.FactField> fact,
            List<Choice> sourceKinds,
            List<Choice> modalities) {}
}
