package org.vigil.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In whose categories the statistics are shown.
 *
 * @param version of the crosswalk
 * @param chosen whose; absent for our own
 */
public record CrosswalkChoice(String version, Crosswalk.@Nullable Body chosen) {

    public List<Crosswalk.Body> bodies() {
        return List.of(Crosswalk.Body.values());
    }
}
