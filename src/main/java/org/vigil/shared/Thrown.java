package org.vigil.shared;

import java.sql.SQLException;

/** What may be written to a log of an exception: kinds, codes and places. Its words may name anybody. */
public final class Thrown {

    private static final int MOST_CAUSES = 20;

    private Thrown() {}

    /** What was thrown and what caused it, by the names of their classes; of a database's error its SQLSTATE, too. */
    public static String kinds(Throwable thrown) {
        var kinds = new StringBuilder(thrown.getClass().getSimpleName());
        var cause = thrown.getCause();
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            kinds.append(" < ").append(cause.getClass().getSimpleName());
            if (cause instanceof SQLException sql) {
                kinds.append(':').append(sql.getSQLState());
            }
            cause = cause.getCause();
        }
        return kinds.toString();
    }

    /** Where in our own code it came from. */
    public static String place(Throwable thrown) {
        for (var frame : deepest(thrown).getStackTrace()) {
            if (frame.getClassName().startsWith("org.vigil.")) {
                return frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
            }
        }
        return "outside our own code";
    }

    /** What stands at the end of the causes. */
    public static Throwable deepest(Throwable thrown) {
        var at = thrown;
        for (int depth = 0; at.getCause() != null && depth < MOST_CAUSES; depth++) {
            at = at.getCause();
        }
        return at;
    }
}
