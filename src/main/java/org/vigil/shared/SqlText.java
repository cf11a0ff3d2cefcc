package org.vigil.shared;

/** Texts as conditions of SQL take them; they are parameters all the same. */
public final class SqlText {

    private SqlText() {}

    /** The pattern of {@code like} for texts that contain this one as it stands. */
    public static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
