package org.vigil.matching;

import java.util.List;

/**
 * One of the names in a text: the main one, an alias in parentheses, or the same name in a second script.
 *
 * @param text as it was written
 * @param joined the folded form of each word with the one after it, for Xiao Bo and Xiaobo
 */
record NameVariant(String text, boolean alias, List<NameToken> tokens, List<String> joined) {

    static NameVariant of(String text, boolean alias, List<NameToken> tokens) {
        var joined = new String[Math.max(0, tokens.size() - 1)];
        for (int i = 0; i < joined.length; i++) {
            joined[i] = Spelling.fold(tokens.get(i).plain() + tokens.get(i + 1).plain());
        }
        return new NameVariant(text, alias, List.copyOf(tokens), List.of(joined));
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
