package org.vigil.platform;

/**
 * Where PostgreSQL is, and the owner's way in. Only migrations and role upkeep use it; requests never do.
 *
 * @param url JDBC address
 * @param owner role that owns the schemas and may create roles
 * @param password the owner's password; of the embedded database, one made at its first start
 * @param embedded whether Vigil started it itself
 */
record DatabaseAddress(String url, String owner, String password, boolean embedded) {}
