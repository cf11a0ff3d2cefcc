package org.vigil.site;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.site.chart.Spans;

/**
 * Who was held when: a line of time beside each person.
 *
 * @param title what it finds
 * @param sub what it shows
 * @param spans the lines on their common scale
 * @param rows the people, in the order of the lines
 * @param figure the same as a file; absent where there is none
 */
public record SpanTable(
        String title,
        String sub,
        Spans spans,
        List<Row> rows,
        @Nullable Figure figure) {

    /** A person and their line. */
    public record Row(CaseLine line, String held, Spans.Span span) {}

    static SpanTable of(
            String title,
            String sub,
            List<ListedCase> people,
            CaseLines lines,
            Wording wording,
            LocalDate today,
            @Nullable Figure figure) {
        var rows = people.stream()
                .map(listed -> new Row(
                        lines.of(listed, today), wording.held(listed, today), TimeFigures.span(listed, wording)))
                .toList();
        return new SpanTable(title, sub, Spans.of(rows.stream().map(Row::span).toList(), today), rows, figure);
    }
}
