package org.vigil.mirror;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.language.Language;

/**
 * How a mirror is to be written.
 *
 * @param base address under which the site is asked
 * @param origin public address of the living site, where readers may be led there
 * @param languages the languages beside English that are kept; empty for all
 * @param now when the run began
 * @param build what pages are made by: another Vigil makes other pages of the same case
 * @param anew whether nothing of the last run is taken over
 * @param hands how many addresses are asked for at once
 */
record MirrorPlan(
        String base,
        @Nullable String origin,
        Set<String> languages,
        Instant now,
        String build,
        boolean anew,
        int hands) {

    boolean covers(Place place) {
        return place.language().isEmpty() || languages.isEmpty() || languages.contains(place.language());
    }

    /** English and what else is kept, as far as the site speaks it. */
    List<Language> spoken() {
        return Language.ALL.stream()
                .filter(language ->
                        language == Language.EN || languages.isEmpty() || languages.contains(language.code()))
                .toList();
    }

    List<String> beginnings() {
        return languages.stream().map(language -> "/" + language).toList();
    }

    LocalDate day() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** Days held are counted up to today: each day makes other pages. */
    String key(String published) {
        return published + "@" + day() + "@" + build + "@" + (origin == null ? "" : origin) + "@"
                + String.join(",", new TreeSet<>(languages));
    }
}
