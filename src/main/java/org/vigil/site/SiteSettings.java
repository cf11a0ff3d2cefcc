package org.vigil.site;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the public pages.
 *
 * @param publicAddress where the world finds them, without a slash at the end; without it pages name no address of their own to
 *     programs and to those who share them
 * @param securityContact whom to tell of a hole: an address beginning with mailto: or https:
 */
@ConfigurationProperties("vigil.site")
record SiteSettings(@Nullable URI publicAddress, @Nullable URI securityContact) {

    /** The public address; empty where it is not known. */
    String base() {
        return publicAddress == null ? "" : publicAddress.toString().replaceAll("/+$", "");
    }
}
