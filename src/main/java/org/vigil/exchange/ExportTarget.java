package org.vigil.exchange;

import java.io.IOException;
import java.io.OutputStream;

/** Where an export goes. */
@FunctionalInterface
public interface ExportTarget {

    /** Begins the file; called once, and only after the log has the export. */
    OutputStream open() throws IOException;

    /** Hears how many cases were read. A workbook reads them twice. */
    default void wrote(long cases) {}
}
