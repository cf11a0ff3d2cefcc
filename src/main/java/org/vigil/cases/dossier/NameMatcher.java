package org.vigil.cases.dossier;

/** Decides whether two spellings are one name; a better one than the simple one may be handed to the dossier. */
@FunctionalInterface
public interface NameMatcher {

    /** Equal after case, accents, script and the usual differences of transliteration are folded away. */
    NameMatcher SIMPLE = (one, other) -> SpellingKey.of(one.text()).equals(SpellingKey.of(other.text()));

    /** Whether both are the same name; must be symmetric. */
    boolean same(Name one, Name other);
}
