package org.vigil.site;

import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The address of a case for which another one stands in public. */
final class MovedCase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String ref;

    MovedCase(String ref) {
        super("Moved to " + ref, null, false, false);
        this.ref = ref;
    }

    /** Leads on, and is asked for each time: a merge can be undone. */
    ResponseEntity<byte[]> answer(String list) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(Wording.path(list + ref)))
                .cacheControl(CacheControl.noCache().cachePublic())
                .build();
    }
}
