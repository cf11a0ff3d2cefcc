package org.vigil.shared.web;

/** How the stage of a case is drawn: an icon and a tone for each of the stage's codes, and a plain mark for any other. */
public final class Stages {

    private Stages() {}

    /** The icon in the sprite. */
    public static String icon(String stage) {
        return switch (stage) {
            case "RECEIVED", "TRIAGE" -> "inbox";
            case "VERIFICATION" -> "search";
            case "REVIEW" -> "eye";
            case "SAFETY_CHECK" -> "shield";
            case "SUMMARY_REVIEW" -> "pen";
            case "ACTIVE" -> "megaphone";
            case "NEEDS_INFO" -> "question";
            case "WATCH" -> "clock";
            case "MERGED" -> "merge";
            case "REJECTED", "WITHHELD" -> "no";
            case "CLOSING", "CLOSED" -> "archive";
            case "REOPENED" -> "reopen";
            default -> "info";
        };
    }

    /** The tone of the badge: work in hand stands out, the rest is quiet. */
    public static String tone(String stage) {
        return switch (stage) {
            case "ACTIVE" -> "accent";
            case "NEEDS_INFO", "REOPENED" -> "due";
            case "REJECTED", "MERGED", "CLOSED", "WATCH", "WITHHELD" -> "quiet";
            default -> "plain";
        };
    }
}
