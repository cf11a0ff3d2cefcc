package org.vigil.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.LikelyDuplicate;
import org.vigil.shared.CaseRef;

/**
 * A case as an import will write it, or has written it.
 *
 * @param no its number in the import, from 1
 * @param joins whether its records join a case that stands
 * @param ref the case, once it stands
 * @param names what the person is called, as the list says it
 * @param country where it happened
 * @param line where in the file it begins
 * @param records how many records it unites
 * @param claims how many claims they make
 * @param likely people in the store who may be the same; people decide
 */
public record PlannedCase(
        int no,
        boolean joins,
        @Nullable CaseRef ref,
        List<String> names,
        String country,
        long line,
        int records,
        int claims,
        List<LikelyDuplicate> likely) {}
