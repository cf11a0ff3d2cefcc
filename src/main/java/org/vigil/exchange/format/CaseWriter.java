package org.vigil.exchange.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.vigil.cases.ExportedCase;
import org.vigil.cases.ExportedIncident;

/** Writes cases as a file of one format, one after the other: none is kept in memory. */
public interface CaseWriter {

    void write(Source source, OutputStream out) throws IOException;

    /** The cases to write; can be read more than once, and gives the same each time. */
    interface Source {

        void forEachIncident(Consumer<ExportedIncident> reader);

        void forEachCase(Consumer<ExportedCase> reader);
    }
}
