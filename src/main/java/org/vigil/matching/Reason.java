package org.vigil.matching;

import java.util.List;

/**
 * One thing that speaks for or against two records being one person, to be worded by the bundle of this module.
 *
 * @param args what the wording names: the two spellings, the scripts, the outlet
 */
public record Reason(Code code, List<String> args) {

    /** What can speak for or against; each has its sentence in the bundle. */
    public enum Code {
        SAME_TOKENS,
        SPELLING_VARIANT,
        SURNAME_FORM,
        OTHER_SCRIPT,
        TOKEN_ORDER,
        ALIAS,
        INITIAL,
        PARTIAL_NAME,
        PATRONYMIC_LEFT_OUT,
        COMMON_NAME,
        DIFFERENT_TOKENS,
        SAME_COUNTRY,
        OTHER_COUNTRY,
        DATES_OVERLAP,
        DATES_APART,
        SAME_OUTLET,
        SAME_PLACE,
        SAME_CHARGE,
        SAME_AS_ANOTHER
    }

    public Reason {
        args = List.copyOf(args);
    }

    static Reason of(Code code, String... args) {
        return new Reason(code, List.of(args));
    }

    public String messageKey() {
        return "matching.reason." + code.name();
    }

    /** The arguments as {@code MessageSource} takes them. */
    public Object[] messageArgs() {
        return args.toArray();
    }
}
