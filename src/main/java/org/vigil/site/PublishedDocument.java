package org.vigil.site;

/**
 * The stored document of a case.
 *
 * @param json the document as it was published
 * @param etag its hash
 * @param retracted whether only a tombstone is left
 */
record PublishedDocument(String json, String etag, boolean retracted) {}
