package org.vigil.desk;

import java.util.List;
import org.vigil.shared.web.Choice;

/**
 * Handing a task to a colleague, as the page shows it.
 *
 * @param id the task
 * @param task what is to be done
 * @param about who it is about
 * @param ref the case
 * @param candidates who can take it
 * @param others who cannot
 * @param reason as typed
 */
public record HandOverPage(
        String id, String task, String about, String ref, List<Choice> candidates, List<Other> others, String reason) {

    /**
     * Somebody who cannot take it.
     *
     * @param name name shown to colleagues
     * @param why the reason
     */
    public record Other(String name, String why) {}
}
