package org.vigil.exchange;

import java.io.IOException;
import java.nio.file.Path;

/** Takes a kind of file apart into rows, a stretch at a time, whatever its size. */
public interface RowSource {

    /** Whether a file that begins so is of this kind. */
    boolean opens(byte[] start);

    /**
     * Reads the file from its beginning to its end.
     *
     * @throws org.vigil.shared.Refusal when it cannot be read at all
     */
    void read(Path file, RowSink sink) throws IOException;
}
