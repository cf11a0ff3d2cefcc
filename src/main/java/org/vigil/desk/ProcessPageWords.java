package org.vigil.desk;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the process of a case is said: in the words of the bundle where it has them, else in those of the model.
 *
 * @param words the words of the case's pages
 */
record ProcessPageWords(CaseViewWords words) {

    private static final int HOURS_IN_WORDS = 48;
    private static final Pattern DURATION = Pattern.compile("P(\\d+D|T\\d+[HM])");
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(\\d+)");

    /** A step by its element. */
    String step(String activity, String modelName) {
        return orElse("deskcase.step." + activity, modelName);
    }

    String outcome(String activity, String outcome) {
        return orElse("deskcase.outcome." + activity + "." + outcome, plain(outcome));
    }

    String process(String key, String modelName) {
        return orElse("deskcase.process.of." + key, modelName);
    }

    String failure(String code) {
        var family = code.startsWith("DATABASE") ? "DATABASE" : code.startsWith("UNEXPECTED") ? "UNEXPECTED" : code;
        return orElse("deskcase.failure." + family, words.say("failure.UNEXPECTED"));
    }

    /** The value of an input: yes, no, a number or the word for a code. */
    String value(@Nullable String value) {
        if (value == null || value.equals("null")) {
            return words.say("decision.unknown");
        }
        return switch (value) {
            case "true" -> words.say("yes");
            case "false" -> words.say("no");
            default ->
                DURATION.matcher(value).matches()
                        ? duration(Duration.parse(value))
                        : orElse("deskcase.decision.code." + value, plain(value));
        };
    }

    private String duration(Duration time) {
        return time.toHours() < HOURS_IN_WORDS
                ? words.say("decision.hours", time.toHours())
                : words.say("decision.days", time.toDays());
    }

    /** A column of the table with its value: a question is answered, anything else is named. */
    String pair(String label, @Nullable String value) {
        return words.say(label.endsWith("?") ? "decision.answer" : "decision.pair", label, value(value));
    }

    /** A condition as the table writes it: {@code < 2} is fewer than 2, nothing is anything. */
    String condition(String entry) {
        if (entry.isEmpty()) {
            return words.say("decision.any");
        }
        var comparison = COMPARISON.matcher(entry);
        if (comparison.matches()) {
            var than = Integer.parseInt(comparison.group(2));
            return switch (Objects.requireNonNull(comparison.group(1))) {
                case "<" -> words.say("decision.fewer", than);
                case "<=" -> words.say("decision.at-most", than);
                case ">" -> words.say("decision.at-least", than + 1);
                default -> words.say("decision.at-least", than);
            };
        }
        return value(entry);
    }

    private String orElse(String key, String otherwise) {
        return Objects.requireNonNull(words.messages().getMessage(key, null, otherwise, words.locale()));
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
