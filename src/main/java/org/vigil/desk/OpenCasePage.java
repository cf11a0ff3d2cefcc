package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.web.Choice;
import org.vigil.shared.web.FieldError;

/**
 * The form to open a case as its page shows it.
 *
 * @param names the names
 * @param moreNames whether another name fits
 * @param countries the choices
 * @param incidents the choices
 * @param year as typed
 * @param summary as typed
 * @param title of the source, as typed
 * @param publisher as typed
 * @param originGroup as typed
 * @param sourceKinds the choices
 * @param url as typed
 * @param publishedAt as typed
 * @param confidential as ticked
 * @param facts the facts
 * @param factTypes what can be added, by group
 * @param moreFacts whether another fact fits
 * @param duplicates likely duplicates; absent where nobody looked yet
 * @param openAnyway as ticked
 * @param errors what to put right
 */
public record OpenCasePage(
        List<NameRow> names,
        boolean moreNames,
        List<Choice> countries,
        List<Choice> incidents,
        String year,
        String summary,
        String title,
        String publisher,
        String originGroup,
        List<Choice> sourceKinds,
        String url,
        String publishedAt,
        boolean confidential,
        List<FactBlock> facts,
        List<FactGroup> factTypes,
        boolean moreFacts,
        @Nullable List<OpenCaseDuplicate> duplicates,
        boolean openAnyway,
        List<FieldError> errors) {

    /**
     * One name.
     *
     * @param at beginning of the names of its inputs
     * @param index its place
     * @param text as typed
     * @param kinds the choices
     * @param scripts the choices
     */
    public record NameRow(String at, int index, String text, List<Choice> kinds, List<Choice> scripts) {}

    /**
     * One fact.
     *
     * @param at beginning of the names of its inputs
     * @param index its place
     * @param type code of its type
     * @param label what it is
     * @param fields the fields of its type
     * @param modalities the choices
     * @param scopes the choices
     * @param attribution as typed
     * @param locator as typed
     * @param quote as typed
     * @param individualNote as typed
     * @param group whether it is about a group
     */
    public record FactBlock(
            String at,
            int index,
            String type,
            String label,
            List<Field> fields,
            List<Choice> modalities,
            List<Choice> scopes,
            String attribution,
            String locator,
            String quote,
            String individualNote,
            boolean group) {}

    /**
     * One field of a fact.
     *
     * @param name name of its input
     * @param control input, area, number or select
     * @param label what it is
     * @param hint how to write it
     * @param value as typed
     * @param choices the choices of a select
     * @param optional whether it may stay empty
     */
    public record Field(
            String name,
            String control,
            String label,
            @Nullable String hint,
            String value,
            List<Choice> choices,
            boolean optional) {}

    /**
     * Types of facts that belong together.
     *
     * @param label of the group
     * @param types its types
     */
    public record FactGroup(String label, List<Choice> types) {}
}
