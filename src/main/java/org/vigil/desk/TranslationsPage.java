package org.vigil.desk;

import java.util.List;
import org.vigil.shared.web.FieldError;

/**
 * The translations of a case's public summary, beside the original.
 *
 * @param ref the case
 * @param version version of the original that is public now
 * @param language language of the original, in words
 * @param lang its code
 * @param original the original, by paragraphs
 * @param rows one for each other language
 * @param errors what to put right
 */
public record TranslationsPage(
        String ref,
        int version,
        String language,
        String lang,
        List<String> original,
        List<Row> rows,
        List<FieldError> errors) {

    /**
     * One language.
     *
     * @param code its code
     * @param name what it is called
     * @param ownName what those who speak it call it
     * @param dir the direction of its script
     * @param stands how its translation stands, in a sentence
     * @param tone the tone of that sentence
     * @param shown the last translation, by paragraphs
     * @param typed what stands in the form
     * @param mayTranslate whether the reader may hand one in now
     * @param mayDecide whether the reader may decide on the one in review
     * @param open whether the reader works on it now
     */
    public record Row(
            String code,
            String name,
            String ownName,
            String dir,
            String stands,
            String tone,
            List<String> shown,
            String typed,
            boolean mayTranslate,
            boolean mayDecide,
            boolean open) {}
}
