package org.vigil.exchange.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.NewSource;
import org.vigil.cases.SourceGrade;
import org.vigil.cases.dossier.Affiliation;
import org.vigil.cases.dossier.Charge;
import org.vigil.cases.dossier.ChargeCategory;
import org.vigil.cases.dossier.ChargeStatus;
import org.vigil.cases.dossier.SourceKind;

/** What both of CPJ's lists share: who publishes them, and CPJ's words for charges and work. */
final class Cpj {

    static final String PUBLISHER = "Committee to Protect Journalists";
    static final String ORIGIN = "cpj";

    private static final Map<String, ChargeCategory> CATEGORIES = Map.of(
            "anti-state", ChargeCategory.ANTI_STATE,
            "false news", ChargeCategory.FALSE_NEWS,
            "defamation", ChargeCategory.DEFAMATION,
            "retaliatory", ChargeCategory.RETALIATORY,
            "censorship violation", ChargeCategory.CENSORSHIP_VIOLATION,
            "censorship", ChargeCategory.CENSORSHIP_VIOLATION,
            "ethnic or religious insult", ChargeCategory.ETHNIC_RELIGIOUS_INSULT,
            "other", ChargeCategory.OTHER);

    private Cpj() {}

    static NewSource source(String title, @Nullable String url, @Nullable String publishedAt) {
        return new NewSource(
                title, PUBLISHER, ORIGIN, SourceKind.NGO_LIST, SourceGrade.UNGRADED, "en", url, publishedAt, false);
    }

    /** "Anti-state, False News": one charge each; "No charge" says that there is none; "Not disclosed" says nothing. */
    static void charges(RowScribe row, String column) {
        for (var charge : parts(row.cell(column))) {
            var word = charge.toLowerCase(Locale.ROOT);
            if (word.equals("no charge") || word.equals("no charges")) {
                row.claim(column, () -> new ChargeStatus(null, ChargeStatus.Value.NOT_CHARGED));
            } else if (!word.startsWith("not disclosed") && !word.equals("undisclosed") && !word.equals("unknown")) {
                row.claim(column, () -> new Charge(charge, null, CATEGORIES.get(word)));
            }
        }
    }

    /** One claim per outlet; "Freelance" among the outlets is how the person is employed. */
    static void outlets(
            RowScribe row, String column, Affiliation.@Nullable Medium medium, Affiliation.@Nullable Employment terms) {
        var free = terms;
        var outlets = parts(row.cell(column));
        if (outlets.stream().anyMatch(Cpj::isFreelance)) {
            free = Affiliation.Employment.FREELANCE;
        }
        var employment = free;
        var named = outlets.stream().filter(outlet -> !isFreelance(outlet)).toList();
        for (var outlet : named) {
            row.claim(column, () -> new Affiliation(outlet, medium, employment));
        }
        if (named.isEmpty() && (medium != null || employment != null)) {
            row.claim(column, () -> new Affiliation(null, medium, employment));
        }
    }

    private static boolean isFreelance(String outlet) {
        return outlet.equalsIgnoreCase("freelance") || outlet.equalsIgnoreCase("independent");
    }

    static List<String> parts(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.equals("None"))
                .distinct()
                .toList();
    }
}
