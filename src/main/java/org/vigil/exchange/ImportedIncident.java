package org.vigil.exchange;

import java.util.UUID;
import org.vigil.cases.NewIncident;

/**
 * An event with several victims as another Vigil knows it; its cases follow in the same file.
 *
 * @param key under which they name it
 * @param about what it is known by
 */
public record ImportedIncident(UUID key, NewIncident about) {}
