package org.vigil.cases;

/**
 * A name that nobody bears, as it is kept and as it is asked for.
 *
 * @param kept in one spelling or script
 * @param asked in another
 * @param country ISO 3166-1 alpha-2
 */
record InventedName(String kept, String asked, String country) {}
