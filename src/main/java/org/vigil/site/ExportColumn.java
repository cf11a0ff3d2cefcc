package org.vigil.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.Refusal;

/**
 * A column of the open data: the same in every format, and what the data dictionary explains.
 *
 * <p>Its name is that of the constant, written as programs write it: {@code HELD_FROM_LATEST} is {@code heldFromLatest}.
 */
enum ExportColumn {
    REF(Kind.CODE, "s.ref"),
    VERSION(Kind.NUMBER, "s.version"),
    NAME(Kind.TEXT, PublishedSql.NAME),
    ORIGINAL_NAME(Kind.TEXT, "s.extracts ->> 'originalName'"),
    OTHER_NAMES(Kind.TEXTS, "otherNames"),
    PSEUDONYMOUS(Kind.YES_OR_NO, "s.pseudonymous"),
    COUNTRY(Kind.CODE, "s.country"),
    REGION(Kind.TEXT, "s.region"),
    LIBERTY_STATUS(Kind.CODE, "s.liberty_status"),
    CHARGE_CATEGORY(Kind.CODE, "s.charge_category"),
    CHARGES(Kind.TEXTS, "charges"),
    ARTICLES(Kind.TEXTS, "articles"),
    SENTENCE_BUCKET(Kind.CODE, "s.sentence_bucket"),
    SENTENCES(Kind.TEXTS, "sentences"),
    ROLES(Kind.CODES, "s.roles"),
    MEDIA(Kind.CODES, "s.media"),
    OUTLETS(Kind.TEXTS, "outlets"),
    SEX(Kind.CODE, "s.sex"),
    SEX_INFERRED(Kind.YES_OR_NO, "s.extracts ->> 'sexInferred' is not null"),
    HELD_BY_STATE(Kind.YES_OR_NO, "s.held"),
    HELD_FROM_EARLIEST(Kind.DAY, "s.held_from_earliest"),
    HELD_FROM_LATEST(Kind.DAY, "s.held_from_latest"),
    HELD_FROM_ESTIMATED(Kind.YES_OR_NO, "s.extracts ->> 'heldFromEstimated' = 'true'"),
    HELD_UNTIL_KNOWN(Kind.YES_OR_NO, "s.held_until_known"),
    HELD_UNTIL_EARLIEST(Kind.DAY, "s.held_until_earliest"),
    HELD_UNTIL_LATEST(Kind.DAY, "s.held_until_latest"),
    HELD_UNTIL_ESTIMATED(Kind.YES_OR_NO, "s.extracts ->> 'heldUntilEstimated' = 'true'"),
    DAYS_HELD_AT_LEAST(
            Kind.NUMBER, "case when s.held_from_latest is not null then " + PublishedSql.LEAST_DAYS + " end"),
    DAYS_HELD_AT_MOST(Kind.NUMBER, PublishedSql.MOST_DAYS),
    CUSTODY_ORIGINS(Kind.NUMBER, "s.extracts ->> 'custodyOrigins'"),
    LAST_SOURCE_EARLIEST(Kind.CODE, "s.extracts ->> 'lastSourceEarliest'"),
    LAST_SOURCE_LATEST(Kind.CODE, "s.extracts ->> 'lastSourceLatest'"),
    SOURCES(Kind.TEXTS, "sources"),
    STATE_REPLY(Kind.CODE, "s.extracts ->> 'stateReply'"),
    PERSON(Kind.CODE, "s.person_key"),
    INCIDENT(Kind.CODE, "s.incident_key"),
    WHAT_CHANGED(Kind.TEXT, "s.extracts ->> 'whatChanged'"),
    FIRST_PUBLISHED_AT(Kind.TIME, "s.first_published_at"),
    PUBLISHED_AT(Kind.TIME, "s.published_at"),
    PAGE(Kind.TEXT, ":base || '/cases/' || s.ref");

    /** What stands in a column. */
    enum Kind {
        TEXT,
        TEXTS,
        CODE,
        CODES,
        NUMBER,
        DAY,
        TIME,
        YES_OR_NO
    }

    private static final String TIME = "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    /**
     * The same rule as {@link org.vigil.shared.web.Csv#plain}: what a spreadsheet takes for a formula is made plain text. Most texts begin
     * with a letter, which is seen without looking for a pattern. How a text begins stands first, the text second.
     */
    private static final String PLAIN =
            "case when ascii(%1$s) between 65 and 126 or ascii(%1$s) between 192 and 1563 or ascii(%1$s) between 12353 and 65000 then %2$s"
                    + " when %1$s ~ '^[\\s\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]'"
                    + " then '''' || %2$s else %2$s end";

    /** Several texts of the extracts; the first of them is how the cell begins. */
    private static final String FIRST = "(s.extracts #>> '{%s,0}')";

    private static final String JOINED =
            "array_to_string(array(select jsonb_array_elements_text(s.extracts -> '%s')), '; ')";

    private final Kind kind;
    private final String sql;

    ExportColumn(Kind kind, String sql) {
        this.kind = kind;
        this.sql = sql;
    }

    Kind kind() {
        return kind;
    }

    String sql() {
        return sql;
    }

    /** The name in every file and answer. */
    String label() {
        var words = name().toLowerCase(Locale.ROOT).split("_", -1);
        return words[0]
                + Stream.of(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .reduce("", String::concat);
    }

    /** The expression whose value stands in a line of CSV; {@code :today} and {@code :base} are the day and the address of the site. */
    String csv() {
        return switch (kind) {
            case TEXT -> PLAIN.formatted("(" + sql + ")", "(" + sql + ")");
            case TEXTS ->
                "case when s.extracts -> '" + sql + "' is not null then "
                        + PLAIN.formatted(FIRST.formatted(sql), JOINED.formatted(sql)) + " end";
            case CODES -> "array_to_string(" + sql + ", ';')";
            case TIME -> TIME.formatted(sql);
            case YES_OR_NO -> "case when " + sql + " then 'true' else 'false' end";
            case CODE, NUMBER, DAY -> sql;
        };
    }

    /** The expression whose value stands in JSON as it is; none where the column has none. */
    String json() {
        return switch (kind) {
            case TEXT -> "to_json(" + sql + ")::text";
            case TEXTS -> "(s.extracts -> '" + sql + "')::text";
            case CODES -> "array_to_json(" + sql + ")::text";
            case CODE, DAY -> "'\"' || (" + sql + ") || '\"'";
            case TIME -> "'\"' || " + TIME.formatted(sql) + " || '\"'";
            case YES_OR_NO -> "case when " + sql + " then 'true' else 'false' end";
            case NUMBER -> "(" + sql + ")";
        };
    }

    static Optional<ExportColumn> called(String label) {
        return Arrays.stream(values())
                .filter(column -> column.label().equals(label))
                .findFirst();
    }

    /** Those that were asked for by {@code fields}, in our order; all where it is absent. */
    static List<ExportColumn> asked(@Nullable String fields) {
        if (fields == null || fields.isBlank()) {
            return List.of(values());
        }
        var labels = Stream.of(fields.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        if (labels.stream().anyMatch(label -> called(label).isEmpty())) {
            throw Refusal.invalid(
                    "fields",
                    "site.api.fields",
                    Arrays.stream(values()).map(ExportColumn::label).collect(Collectors.joining(", ")));
        }
        return Arrays.stream(values())
                .filter(column -> labels.contains(column.label()))
                .toList();
    }
}
