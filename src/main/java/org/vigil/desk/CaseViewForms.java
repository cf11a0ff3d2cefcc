package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.web.Choice;

/**
 * What the forms of a case page offer.
 *
 * @param factTypes kinds of facts, the chosen one marked
 * @param fact the fields of the chosen kind; absent while none is chosen
 * @param factLabel the chosen kind in words
 * @param sources the sources of the case
 * @param sourceKinds kinds of sources
 * @param modalities how a source says something
 * @param scopes about whom
 * @param actionKinds kinds of actions
 * @param replyKinds kinds of replies
 * @param positions positions of a state
 * @param addressees to whom an action went, as the public may know
 * @param stances how far an answer answers
 * @param languages in which words for the public are written
 * @param reliability letters of the Admiralty code
 * @param credibility numbers of the Admiralty code
 * @param hearingKinds kinds of hearings
 * @param hearingOutcomes what can become of a hearing
 * @param courtClocks by which clocks the courts of the country go
 * @param planKinds what a planned follow-up can look at
 */
public record CaseViewForms(
        List<Choice> factTypes,
        @Nullable List<FactField> fact,
        String factLabel,
        List<Choice> sources,
        List<Choice> sourceKinds,
        List<Choice> modalities,
        List<Choice> scopes,
        List<Choice> actionKinds,
        List<Choice> replyKinds,
        List<Choice> positions,
        List<Choice> addressees,
        List<Choice> stances,
        List<Choice> languages,
        List<Choice> reliability,
        List<Choice> credibility,
        List<Choice> hearingKinds,
        List<Choice> hearingOutcomes,
        List<Choice> courtClocks,
        List<Choice> planKinds) {

    /**
     * One field of a fact.
     *
     * @param name its name in the form
     * @param label what it asks
     * @param hint how to write it
     * @param choices the answers, where there are some to choose from
     * @param rows lines of a long text; 0 for a short one
     * @param required whether the fact cannot be without it
     * @param value what was typed
     */
    public record FactField(
            String name,
            String label,
            @Nullable String hint,
            List<Choice> choices,
            int rows,
            boolean required,
            @Nullable String value) {}
}
