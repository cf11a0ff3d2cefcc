package org.vigil.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.vigil.shared.Refusal;
import org.vigil.shared.Today;
import tools.jackson.databind.json.JsonMapper;

/** The open data as files: every published case that fits a filter, with the licence and the moment inside. */
@RestController
@RequestMapping("/api/v1/public")
class ExportApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BUFFER = 1 << 16;

    private final ExportReader reader;
    private final PublishedCases cases;
    private final Clock clock;
    private final Crosswalk crosswalk = Crosswalk.OURS;

    ExportApi(ExportReader reader, PublishedCases cases, Clock clock) {
        this.reader = reader;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping({"/export.csv", "/export.json", "/export.ndjson"})
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parameters = OpenCall.EXPORT.read(request.getParameterMap());
        var path = request.getRequestURI();
        var format =
                ExportFormat.valueOf(path.substring(path.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
        var columns = cells(parameters);
        var query = CaseQuery.asked(parameters);
        var asOf = clock.instant();
        response.setContentType(format.mediaType());
        response.setHeader("Cache-Control", "no-cache, public");
        response.setHeader("Content-Disposition", "attachment; filename=\"vigil-cases." + format.suffix() + "\"");
        response.setHeader("Link", "<" + OpenData.LICENCE_URL + ">; rel=\"license\"");
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        // Not closed where it fails: a part of a file must not look like a whole one.
        var target = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        write(format, columns, query, OpenData.of(query, asOf, base), target);
        target.flush();
    }

    private void write(
            ExportFormat format, List<ExportCell> columns, CaseQuery query, OpenData about, OutputStream target)
            throws IOException {
        switch (format) {
            case CSV -> {
                var labels = columns.stream().map(ExportCell::label).collect(Collectors.joining(","));
                target.write(PageCache.utf8(labels + ",asOf,licence\n"));
                copy(format, columns, query, about, target);
            }
            case NDJSON -> {
                target.write(PageCache.utf8(JSON.writeValueAsString(about) + "\n"));
                copy(format, columns, query, about, target);
            }
            case JSON -> {
                var head = JSON.writeValueAsString(about);
                target.write(PageCache.utf8(head.substring(0, head.length() - 1) + ",\"items\":[\n"));
                copy(format, columns, query, about, new BetweenLines(target));
                target.write(PageCache.utf8("]}\n"));
            }
        }
    }

    private void copy(
            ExportFormat format, List<ExportCell> columns, CaseQuery query, OpenData about, OutputStream target) {
        var rows = cases.rows(query);
        var parameters = new LinkedHashMap<>(rows.parameters());
        parameters.put("asOf", about.asOf().toString());
        parameters.put("today", Today.by(clock));
        parameters.put("base", about.base());
        reader.write(format, columns, rows.from() + " order by s.ref", parameters, target);
    }

    /** The columns that were asked for, and what another body calls them where a crosswalk was. */
    private List<ExportCell> cells(Map<String, String> parameters) {
        var columns = ExportColumn.asked(parameters.get("fields"));
        var cells = columns.stream().map(ExportCell::of).collect(Collectors.toCollection(ArrayList::new));
        var asked = parameters.get("crosswalk");
        if (asked != null && !asked.isBlank()) {
            var body =
                    Crosswalk.body(asked.strip()).orElseThrow(() -> Refusal.invalid("crosswalk", "site.api.crosswalk"));
            columns.stream()
                    .filter(column -> crosswalk.covers(body, column.label()))
                    .map(column -> ExportCell.of(column, crosswalk, body))
                    .forEach(cells::add);
        }
        return cells;
    }

    /** Puts a comma between the lines of a JSON array: each line but the last is followed by another. */
    private static final class BetweenLines extends OutputStream {

        private final OutputStream target;
        private boolean lineEnded;

        BetweenLines(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int sign) throws IOException {
            write(new byte[] {(byte) sign}, 0, 1);
        }

        /** COPY hands over whole lines, each with its end. */
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (lineEnded && length > 0) {
                target.write(',');
            }
            target.write(bytes, from, length);
            lineEnded = length > 0 && bytes[from + length - 1] == '\n';
        }
    }
}
