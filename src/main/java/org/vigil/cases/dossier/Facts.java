package org.vigil.cases.dossier;

/** What holds of any two facts. */
final class Facts {

    private Facts() {}

    static Relation relation(Fact one, Fact other, NameMatcher matcher) {
        return one instanceof Name name ? name.relationTo(other, matcher) : one.relationTo(other);
    }
}
