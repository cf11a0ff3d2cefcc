package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.vigil.exchange.ColumnMapping;
import org.vigil.exchange.ImportDetails;
import org.vigil.exchange.ImportId;
import org.vigil.exchange.ImportManagement;
import org.vigil.exchange.ImportState;
import org.vigil.exchange.NewImport;
import org.vigil.exchange.RefusedRow;

/** Lists that come in: brought, looked at, written, stopped, taken back. */
@RestController
@RequestMapping(path = "/api/v1/imports", produces = "application/json")
@Tag(name = "Exchange")
class ImportController {

    private static final int PAGE = 200;

    private final ImportManagement imports;
    private final MessageSource messages;

    ImportController(ImportManagement imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    /**
     * An import as it stands.
     *
     * @param counts what was found in the file and what was done with it
     * @param failure why it failed
     */
    record ImportJson(
            UUID id,
            String format,
            String fileName,
            String sha256,
            ImportState state,
            Instant begunAt,
            ImportDetails.Counts counts,
            @Nullable String failure) {}

    /** A row that was refused, with what to do about it. */
    record RefusedJson(long no, List<ProblemJson> problems) {}

    /** What is wrong with a row, and what to do. */
    record ProblemJson(
            long line, @Nullable String column, @Nullable String value, String whatToDo) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary =
                    "Bring a list: it is read, and nothing is written; format auto, cpj_list, cpj_census, uspft or mapped")
    ResponseEntity<ImportJson> begin(
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = NewImport.AUTOMATIC) String format,
            @RequestParam(required = false) @Nullable String mapping) {
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            var id = imports.begin(
                    new NewImport(
                            name == null ? "list" : name,
                            mapping == null ? format.toUpperCase(Locale.ROOT) : "MAPPED",
                            mapping == null
                                    ? null
                                    : ColumnMapping.fromJson(mapping).toJson()),
                    content);
            return ResponseEntity.created(URI.create("/api/v1/imports/" + id)).body(json(imports.get(id)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping
    @Operation(summary = "The latest imports of the caller's teams")
    Listing<ImportJson> list() {
        return Listing.whole(imports.list(), this::json);
    }

    @GetMapping("/{id}")
    @Operation(summary = "An import: how far it is, what it would bring or has brought")
    ImportJson get(@PathVariable ImportId id) {
        return json(imports.get(id));
    }

    @GetMapping("/{id}/refused")
    @Operation(summary = "The rows that were refused, with what to do about each")
    Listing<RefusedJson> refused(@PathVariable ImportId id, @RequestParam(defaultValue = "0") long after) {
        var rows = imports.refused(id, after, PAGE);
        return Listing.of(
                rows,
                this::json,
                rows.size() < PAGE
                        ? null
                        : String.valueOf(rows.get(rows.size() - 1).no()));
    }

    @PostMapping("/{id}/run")
    @Operation(summary = "Write what was found, in the background")
    ImportJson run(@PathVariable ImportId id) {
        imports.run(id);
        return get(id);
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Stop after the portion that is being written")
    ImportJson cancel(@PathVariable ImportId id) {
        imports.cancel(id);
        return get(id);
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Go on where it was stopped, or where its process was killed")
    ImportJson resume(@PathVariable ImportId id) {
        imports.resume(id);
        return get(id);
    }

    @PostMapping("/{id}/unite")
    @Operation(summary = "Unite the cases that the Vigil which wrote the file had united")
    ImportJson unite(@PathVariable ImportId id) {
        imports.unite(id);
        return get(id);
    }

    @PostMapping("/{id}/undo")
    @Operation(summary = "Take the whole import back, while nobody has worked on what it brought")
    ImportJson undo(@PathVariable ImportId id) {
        imports.undo(id);
        return get(id);
    }

    private ImportJson json(ImportDetails read) {
        return new ImportJson(
                read.id().value(),
                read.format(),
                read.fileName(),
                read.sha256(),
                read.state(),
                read.begunAt(),
                read.counts(),
                read.failureCode() == null ? null : say(read.failureCode(), List.of()));
    }

    private RefusedJson json(RefusedRow row) {
        return new RefusedJson(
                row.no(),
                row.problems().stream()
                        .map(problem -> new ProblemJson(
                                problem.line(), problem.column(), problem.value(), say(problem.code(), problem.args())))
                        .toList());
    }

    private String say(String code, List<String> args) {
        return String.valueOf(messages.getMessage(code, args.toArray(), code, LocaleContextHolder.getLocale()));
    }
}
