package org.vigil.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cases that stand together: those of one person over the years, or those of one event with several victims.
 *
 * @param title whose, or what
 * @param names other names of the person
 * @param sentence what they have in common, in words
 * @param rows the cases
 * @param spans their times in custody
 * @param hint what the page cannot say
 * @param country code and name of the country, where it is one
 */
public record Together(
        String title,
        List<String> names,
        String sentence,
        List<CaseLine> rows,
        SpanTable spans,
        @Nullable String hint,
        @Nullable CountLine country) {}
