package org.vigil.cases.dossier;

import java.util.HashMap;
import java.util.Map;

/** Decides whether two spellings are one name; a better one than the simple one may be handed to the dossier. */
@FunctionalInterface
public interface NameMatcher {

    /** Equal after case, accents, script and the usual differences of transliteration are folded away. */
    NameMatcher SIMPLE = (one, other) -> SpellingKey.of(one.text()).equals(SpellingKey.of(other.text()));

    /** Whether both are the same name; must be symmetric. */
    boolean same(Name one, Name other);

    /** The same, asked once of each two names: whoever folds a dossier asks again and again. Not for use by two threads. */
    default NameMatcher once() {
        Map<Name, Map<Name, Boolean>> known = new HashMap<>();
        return (one, other) ->
                known.computeIfAbsent(one, name -> new HashMap<>()).computeIfAbsent(other, name -> same(one, name));
    }
}
