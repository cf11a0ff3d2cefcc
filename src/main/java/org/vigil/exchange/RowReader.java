package org.vigil.exchange;

/** Reads rows of one layout. Pure: the same row gives the same records, in the check and in the run. */
public interface RowReader {

    Reading read(RawRow row);
}
