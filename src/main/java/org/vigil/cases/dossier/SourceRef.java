package org.vigil.cases.dossier;

import java.util.Locale;
import java.util.UUID;

/**
 * What a claim needs to know of its source.
 *
 * @param sourceId the source itself, kept elsewhere
 * @param title how staff pages call it
 * @param originGroup who first said it: sources of one group count once, however many repeat it
 * @param kind what it is
 */
public record SourceRef(UUID sourceId, String title, String originGroup, SourceKind kind) {

    public SourceRef {
        title = Check.text("title", title);
        originGroup = Check.text("originGroup", originGroup, 200).toLowerCase(Locale.ROOT);
    }
}
