package org.vigil.mirror;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public key by which a copy of the site is known: to be compared with the one that a copy brings. */
@RestController
class MirrorKeyPage {

    private final MirrorManagement mirrors;

    MirrorKeyPage(MirrorManagement mirrors) {
        this.mirrors = mirrors;
    }

    @GetMapping("/mirror-key.pem")
    ResponseEntity<String> key() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/x-pem-file"))
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(mirrors.publicKey());
    }
}
