package org.vigil.shared;

/** Keys derived from the master key, which lives outside the database. */
public interface KeyRing {

    /**
     * A 32-byte key for one purpose; the same on every node that holds the same master key.
     *
     * @param purpose a constant such as {@code row-context}
     */
    byte[] derive(String purpose);
}
