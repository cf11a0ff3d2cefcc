package org.vigil.site;

import org.jspecify.annotations.Nullable;

/**
 * The stored document of a case.
 *
 * @param json the document as it was published
 * @param etag its hash
 * @param retracted whether only a tombstone is left
 * @param person key of the person, where other cases of theirs are public
 * @param incident key of the event, where other cases of it are public
 */
record PublishedDocument(
        String json,
        String etag,
        boolean retracted,
        @Nullable String person,
        @Nullable String incident) {}
