package org.vigil.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself to programs.
 *
 * @param title its title
 * @param description one sentence
 * @param address its whole address, where that is known
 * @param card whole address of the card that is shown where somebody shares it
 * @param data the same as linked data
 */
public record Share(
        String title,
        String description,
        @Nullable String address,
        @Nullable String card,
        @Nullable String data) {

    /** Where other sites ask how to show this page, for a case whose whole address is known. */
    public @Nullable String oembed() {
        var path = address == null ? -1 : address.indexOf("/cases/");
        return address == null || path < 0
                ? null
                : address.replaceFirst("^(https?://[^/]+).*", "$1") + "/oembed?url="
                        + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    Share with(String linked) {
        return new Share(title, description, address, card, linked);
    }
}
