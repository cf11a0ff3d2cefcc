package org.vigil.exchange;

import java.util.List;

/** Takes the rows of a file as they are read, one after the other. */
public interface RowSink {

    /** Before the first row: how the file is to be read. */
    void begin(FileFacts facts);

    void row(RawRow row);

    /** A stretch of the file that is no sound row, with what can be shown of it. */
    void broken(RowProblem problem, List<String> cells);

    /** How far the reader has come. */
    void read(long bytes);

    /** After the last row. */
    void end();
}
