package org.vigil.matching;

import java.util.List;

/**
 * One of the names in a text: the main one, an alias in parentheses, or the same name in a second script.
 *
 * @param text as it was written
 * @param joined the folded form of each word with the one after it, for Xiao Bo and Xiaobo; empty where it says nothing
 */
record NameVariant(String text, boolean alias, List<NameToken> tokens, List<String> joined) {

    static NameVariant of(String text, boolean alias, List<NameToken> tokens) {
        var joined = new String[Math.max(0, tokens.size() - 1)];
        for (int i = 0; i < joined.length; i++) {
            joined[i] = join(tokens.get(i), tokens.get(i + 1));
        }
        return new NameVariant(text, alias, List.copyOf(tokens), List.of(joined));
    }

    /** Empty where folding lets one of the words disappear: Lu Yuyu does not become Lu. */
    private static String join(NameToken one, NameToken next) {
        String joined = Spelling.fold(one.plain() + next.plain());
        return joined.length() > Math.max(one.fold().length(), next.fold().length()) ? joined : "";
    }

    int size() {
        return tokens.size();
    }

    boolean hasPatronymic() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() == NameToken.Kind.PATRONYMIC) {
                return true;
            }
        }
        return false;
    }

    int script() {
        return tokens.get(0).script();
    }
}
