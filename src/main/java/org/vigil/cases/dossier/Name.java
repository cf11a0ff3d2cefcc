package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;

/** A name of the person; several may stand side by side, and one never contradicts another. */
public record Name(
        String text, @Nullable String script, @Nullable Kind kind) implements Fact {

    /** What kind of name it is. */
    public enum Kind {
        LEGAL,
        PEN_NAME,
        TRANSLITERATION,
        PATRONYMIC_FORM,
        NICKNAME,
        UNKNOWN
    }

    public Name {
        text = Check.text("text", text, 300);
        script = Check.optional("script", script);
        Check.that(
                script == null || script.matches("[A-Z][a-z]{3}"),
                "script",
                "A script is given by its four-letter code of ISO 15924, for example Latn, Cyrl or Arab.");
    }

    public static Name of(String text) {
        return new Name(text, null, null);
    }

    @Override
    public Relation relationTo(Fact other) {
        return relationTo(other, NameMatcher.SIMPLE);
    }

    Relation relationTo(Fact other, NameMatcher matcher) {
        return other instanceof Name that && matcher.same(this, that) ? Relation.SAME : Relation.UNRELATED;
    }

    @Override
    public FactType type() {
        return FactType.NAME;
    }
}
