package org.vigil.site;

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

    Share with(String linked) {
        return new Share(title, description, address, card, linked);
    }
}
