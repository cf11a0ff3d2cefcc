package org.vigil.exchange.format;

import com.ibm.icu.lang.UScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.Name;

/** A name as lists write it: "Daler Bobiev (Daler Imomali)" is one person with two names. */
record ListedNames(String main, List<Name> names) {

    private static final Pattern ASIDE = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern ALSO =
            Pattern.compile("(?i)^(?:aka|a\\.k\\.a\\.|alias|also known as|known as|born|né|née)\\s+");

    static ListedNames of(String text) {
        var main = ASIDE.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
        var names = new ArrayList<Name>();
        if (!main.isEmpty()) {
            names.add(named(main, null));
        }
        var asides = ASIDE.matcher(text);
        while (asides.find()) {
            for (var one : asides.group(1).split("[,;/]", -1)) {
                var other = ALSO.matcher(one.strip()).replaceFirst("").strip();
                if (!other.isEmpty() && !other.equalsIgnoreCase(main)) {
                    names.add(named(other, main.isEmpty() ? null : Name.Kind.PEN_NAME));
                }
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A row needs the name of a person: write it here.");
        }
        return new ListedNames(names.get(0).text(), List.copyOf(names));
    }

    private static Name named(String text, Name.@Nullable Kind kind) {
        return new Name(text, script(text), kind);
    }

    static @Nullable String script(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(sign -> UScript.getShortName(UScript.getScript(sign)))
                .filter(script -> script.matches("[A-Z][a-z]{3}") && !script.equals("Zyyy") && !script.equals("Zinh"))
                .findFirst()
                .orElse(null);
    }

    /** By which rows of one list are known to speak of the same person. */
    String key() {
        return Normalizer.normalize(main, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
