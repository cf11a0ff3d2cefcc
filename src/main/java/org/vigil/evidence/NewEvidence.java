package org.vigil.evidence;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.Limits;

/**
 * A file to add to a case. Its name is kept to be shown; what it is, its content says.
 *
 * @param filename name as it was handed in; folders before it are dropped
 * @param content the bytes, read once
 * @param sourceId the source that it supports, on the same case
 * @param description what it shows
 */
public record NewEvidence(
        String filename,
        InputStream content,
        @Nullable UUID sourceId,
        @Nullable String description) {

    private static final int LONGEST_NAME = 200;

    public NewEvidence {
        var leaf = filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
        filename = Limits.required("filename", leaf.replaceAll("\\s+", " "), LONGEST_NAME);
        description = Limits.optional("description", description, 2_000);
    }

    public static NewEvidence of(String filename, byte[] bytes, @Nullable UUID sourceId, @Nullable String description) {
        return new NewEvidence(filename, new ByteArrayInputStream(bytes), sourceId, description);
    }
}
