package org.vigil.evidence;

/** What a check of a quote against the stored evidence found. */
public enum QuoteResult {
    /** The words stand in the evidence. */
    STANDS,
    /** There is text evidence of the source, and the words are not in it. */
    NOT_FOUND,
    /** No evidence of the source can be read as text. */
    NO_TEXT,
    /** The claim gives no quote. */
    NO_QUOTE
}
