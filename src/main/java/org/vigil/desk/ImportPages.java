package org.vigil.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.exchange.ImportId;
import org.vigil.exchange.ImportManagement;
import org.vigil.exchange.NewImport;
import org.vigil.shared.Refusal;
import org.vigil.shared.web.FieldError;

/** Lists that come in: brought, looked at, written, stopped, taken back. */
@Controller
@RequestMapping("/desk/import")
class ImportPages {

    private final ImportManagement imports;
    private final ImportPagesReader reader;
    private final DeskWords words;

    ImportPages(ImportManagement imports, ImportPagesReader reader, DeskWords words) {
        this.imports = imports;
        this.reader = reader;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("imports", reader.list(List.of()));
        return "desk/imports/list";
    }

    @PostMapping
    String begin(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = NewImport.AUTOMATIC) String format,
            Model model,
            HttpServletResponse response) {
        try {
            if (file == null || file.isEmpty()) {
                throw Refusal.invalid("file", "refusal.choose-file");
            }
            var name = file.getOriginalFilename();
            try (var content = file.getInputStream()) {
                var id = imports.begin(new NewImport(name == null ? "list" : name, format, null), content);
                return "redirect:/desk/import/" + id;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.INVALID) {
                throw refused;
            }
            response.setStatus(CasePageAnswers.status(refused));
            model.addAttribute(
                    "imports",
                    reader.list(refused.fields().stream()
                            .map(wrong -> new FieldError(wrong.field(), words.say(wrong)))
                            .toList()));
            return "desk/imports/list";
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable ImportId id, @RequestParam(defaultValue = "1") int from, Model model) {
        model.addAttribute("shown", reader.page(id, Math.max(1, from)));
        return "desk/imports/show";
    }

    @PostMapping("/{id}/run")
    String run(@PathVariable ImportId id, RedirectAttributes redirect) {
        imports.run(id);
        return done(id, "desk.import.begun", redirect);
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable ImportId id, RedirectAttributes redirect) {
        imports.cancel(id);
        return done(id, "desk.import.stopping", redirect);
    }

    @PostMapping("/{id}/resume")
    String resume(@PathVariable ImportId id, RedirectAttributes redirect) {
        imports.resume(id);
        return done(id, "desk.import.resumed", redirect);
    }

    @PostMapping("/{id}/undo")
    String undo(@PathVariable ImportId id, RedirectAttributes redirect) {
        imports.undo(id);
        return done(id, "desk.import.undone-asked", redirect);
    }

    @PostMapping("/{id}/unite")
    String unite(@PathVariable ImportId id, RedirectAttributes redirect) {
        imports.unite(id);
        return done(id, "desk.import.uniting", redirect);
    }

    private static String done(ImportId id, String what, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", what);
        return "redirect:/desk/import/" + id;
    }

    /** The refused rows as they stand in the file, with what to do: to be mended and brought again. */
    @GetMapping("/{id}/refused.csv")
    void refused(@PathVariable ImportId id, HttpServletResponse response) throws IOException {
        var name = imports.get(id).fileName().replaceAll("\\.[^.]{1,5}$", "");
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "-refused.csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            reader.refused(id, out);
        }
    }
}
