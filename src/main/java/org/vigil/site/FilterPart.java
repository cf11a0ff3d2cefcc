package org.vigil.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.search.DaysHeld;
import org.vigil.shared.CountryCode;
import org.vigil.shared.Refusal.FieldError;
import org.vigil.shared.web.AddressParts;

/** A part of the filter of published cases, as an address names it: what it means, and what it may be. */
@SuppressWarnings("ImmutableEnumChecker") // The list is one that cannot change.
enum FilterPart {
    Q("A name in any spelling or script, an outlet, a reference, or words of the summary; at most 100 characters"),
    COUNTRY("The state where it happened: the two-letter code of ISO 3166-1, for example TJ"),
    LIBERTY(
            "Where the person is now; HELD and RELEASED stand for all codes of that kind",
            Stream.concat(Stream.of("HELD", "RELEASED"), Crosswalk.codes("libertyStatus"))),
    CHARGE("Kind of charge", Crosswalk.codes("chargeCategory")),
    SENTENCE("How long the sentence is, in steps", Crosswalk.codes("sentenceBucket")),
    ROLE("The person's work", Crosswalk.codes("roles")),
    SEX("Sex", Crosswalk.codes("sex")),
    MEDIUM("The medium for which the person works", Crosswalk.codes("media")),
    YEAR("A year in which the person may have come into custody"),
    DAYS(
            "For how long the person has been held, in steps",
            Arrays.stream(DaysHeld.values()).map(DaysHeld::name)),
    REPLY("REPLIED where an answer of a state is published, NONE where none is", Stream.of("REPLIED", "NONE")),
    ON("A day (2022-12-01): those who were held at 00:00 of it, for certain or possibly"),
    HELD(
            "Only with \"on\": CERTAIN for those held for certain on that day, POSSIBLE for those beyond them who may have been",
            Stream.of("CERTAIN", "POSSIBLE"));

    private final String meaning;
    private final List<String> codes;

    FilterPart(String meaning) {
        this(meaning, Stream.of());
    }

    FilterPart(String meaning, Stream<String> codes) {
        this.meaning = meaning;
        this.codes = codes.toList();
    }

    /** Its name in an address. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    String meaning() {
        return meaning;
    }

    /** All that it may be; empty where that is no list. */
    List<String> codes() {
        return codes;
    }

    /** What stands in the address, where it can be meant. */
    @Nullable
    String code(Map<String, String> parameters) {
        var code = AddressParts.code(parameters.get(label()));
        return this == COUNTRY ? CountryCode.listed(code) : code != null && codes.contains(code) ? code : null;
    }

    @Nullable
    Integer year(Map<String, String> parameters) {
        var text = parameters.getOrDefault(label(), "").strip();
        return text.matches("\\d{4}") ? Integer.valueOf(text) : null;
    }

    @Nullable
    LocalDate day(Map<String, String> parameters) {
        try {
            var text = parameters.getOrDefault(label(), "").strip();
            return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** Why what stands in the address cannot be meant; nothing where it can, or where nothing stands there. */
    Optional<FieldError> wrong(Map<String, String> parameters) {
        var given = parameters.getOrDefault(label(), "").strip();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        return switch (this) {
            case Q ->
                wrongIf(
                        given.codePointCount(0, given.length()) > AddressParts.LONGEST_TEXT,
                        "refusal.too-long",
                        AddressParts.LONGEST_TEXT);
            case COUNTRY -> wrongIf(code(parameters) == null, "site.api.country");
            case YEAR -> wrongIf(year(parameters) == null, "refusal.year");
            case ON -> wrongIf(day(parameters) == null, "refusal.date");
            case HELD ->
                code(parameters) != null && ON.day(parameters) == null
                        ? wrongIf(true, "site.api.held")
                        : wrongCode(parameters);
            default -> wrongCode(parameters);
        };
    }

    private Optional<FieldError> wrongCode(Map<String, String> parameters) {
        return wrongIf(code(parameters) == null, "refusal.not-among", String.join(", ", codes));
    }

    private Optional<FieldError> wrongIf(boolean wrong, String code, Object... args) {
        return wrong ? Optional.of(new FieldError(label(), code, List.of(args))) : Optional.empty();
    }

    /** All that cannot be meant. */
    static List<FieldError> allWrong(Map<String, String> parameters) {
        return Arrays.stream(values())
                .flatMap(part -> part.wrong(parameters).stream())
                .toList();
    }
}
