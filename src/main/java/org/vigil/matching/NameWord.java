package org.vigil.matching;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One word of a name as an index of names keeps it and looks it up.
 *
 * @param fold its folded spelling
 * @param folds every folded spelling: as written, as other readings have it, as the given name's common form
 * @param codes how it sounds, coarsely: what is left when vowels are unknown or misheard
 */
public record NameWord(String fold, Set<String> folds, Set<String> codes) {

    static NameWord of(NameToken token) {
        var folds = new LinkedHashSet<String>();
        folds.add(token.fold());
        folds.add(GivenNames.canonical(token.fold()));
        folds.addAll(token.readings());
        return new NameWord(token.fold(), Set.copyOf(folds), Set.copyOf(VariantKeys.codes(token)));
    }

    static NameWord joined(String fold) {
        return new NameWord(fold, Set.of(fold), Set.of(VariantKeys.lookUp(fold)));
    }
}
