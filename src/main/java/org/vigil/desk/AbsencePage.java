package org.vigil.desk;

import java.util.List;
import org.vigil.shared.web.Choice;
import org.vigil.shared.web.FieldError;

/**
 * Who is away and who stands in, as the page shows it.
 *
 * @param rows the absences of now and later
 * @param anybody whether the reader may record the absence of others too
 * @param absents who may be absent
 * @param substitutes who may stand in
 * @param from as typed
 * @param to as typed
 * @param errors what to put right
 */
public record AbsencePage(
        List<Row> rows,
        boolean anybody,
        List<Choice> absents,
        List<Choice> substitutes,
        String from,
        String to,
        List<FieldError> errors) {

    /**
     * One absence.
     *
     * @param id identity
     * @param absent who is away
     * @param days from when to when
     * @param standIn who stands in, as a sentence
     * @param now whether it is now
     * @param mine whether the reader may end it
     */
    public record Row(String id, String absent, String days, String standIn, boolean now, boolean mine) {}
}
