package org.vigil.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.exchange.ColumnMapping;
import org.vigil.exchange.ImportId;
import org.vigil.exchange.ImportManagement;
import org.vigil.exchange.MappedField;
import org.vigil.exchange.MappingManagement;
import org.vigil.exchange.MappingProposal;
import org.vigil.shared.Refusal;
import org.vigil.shared.web.Choice;
import org.vigil.shared.web.FieldError;

/** What the columns of a list mean: guessed, set right by people, kept for the next file. */
@Controller
@RequestMapping("/desk/import/{id}/mapping")
class ImportMappingPages {

    private final ImportManagement imports;
    private final MappingManagement mappings;
    private final DeskWords words;

    ImportMappingPages(ImportManagement imports, MappingManagement mappings, DeskWords words) {
        this.imports = imports;
        this.mappings = mappings;
        this.words = words;
    }

    @GetMapping
    String form(@PathVariable ImportId id, Model model) {
        model.addAttribute("mapping", page(id, Map.of(), List.of()));
        return "desk/imports/mapping";
    }

    @PostMapping
    String map(
            @PathVariable ImportId id,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        try {
            mappings.map(id, mapping(imports.get(id).header(), sent), sent.get("keepAs"));
            return "redirect:/desk/import/" + id;
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.INVALID) {
                throw refused;
            }
            response.setStatus(CasePageAnswers.status(refused));
            var errors = refused.fields().stream()
                    .map(wrong -> new FieldError(field(wrong.field()), words.say(wrong)))
                    .toList();
            model.addAttribute("mapping", page(id, sent, errors));
            return "desk/imports/mapping";
        }
    }

    private static String field(String field) {
        return field.equals("columns") ? "column0" : field;
    }

    private static ColumnMapping mapping(List<String> header, Map<String, String> sent) {
        Map<String, MappedField> columns = new LinkedHashMap<>();
        for (int no = 0; no < header.size(); no++) {
            var meaning = meaning(sent.getOrDefault("column" + no, ""));
            if (meaning != null) {
                columns.put(header.get(no), meaning);
            }
        }
        return new ColumnMapping(
                sent.getOrDefault("publisher", ""),
                sent.get("country"),
                sent.getOrDefault("dates", "").equals("MONTH"),
                columns,
                meanings(sent.getOrDefault("words", "")));
    }

    private static @Nullable MappedField meaning(String code) {
        return Arrays.stream(MappedField.values())
                .filter(field -> field.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** "jailed = HELD_SERVING", one per line. */
    private static Map<String, String> meanings(String lines) {
        Map<String, String> meanings = new LinkedHashMap<>();
        lines.lines().filter(line -> line.indexOf('=') > 0).forEach(line -> {
            var at = line.indexOf('=');
            meanings.put(line.substring(0, at).strip(), line.substring(at + 1).strip());
        });
        return meanings;
    }

    private ImportMappingPage page(ImportId id, Map<String, String> sent, List<FieldError> errors) {
        var proposal = mappings.propose(id);
        var columns = proposal.columns();
        return new ImportMappingPage(
                id.toString(),
                imports.get(id).fileName(),
                IntStream.range(0, columns.size())
                        .mapToObj(no -> column(no, columns.get(no), sent))
                        .toList(),
                sent.getOrDefault("publisher", ""),
                words.countries(sent.getOrDefault("country", "")),
                Stream.of("DAY", "MONTH")
                        .map(order -> Choice.of(order, words.say("desk.import.mapping.dates." + order))
                                .selectedIf(order.equals(
                                        sent.getOrDefault("dates", proposal.monthFirst() ? "MONTH" : "DAY"))))
                        .toList(),
                sent.getOrDefault("words", ""),
                sent.getOrDefault("keepAs", ""),
                mappings.kept(id),
                errors);
    }

    private ImportMappingPage.Column column(int no, MappingProposal.Column column, Map<String, String> sent) {
        var guess = column.guess();
        var chosen = sent.getOrDefault("column" + no, guess == null ? "" : guess.name());
        return new ImportMappingPage.Column(
                no,
                column.name(),
                String.join(" · ", column.samples()),
                Stream.concat(
                                Stream.of(Choice.of("", words.say("desk.import.mapping.nothing"))),
                                Arrays.stream(MappedField.values())
                                        .map(field -> Choice.of(field.name(), words.say("import.field." + field))))
                        .map(choice -> choice.selectedIf(choice.value().equals(chosen)))
                        .toList());
    }
}
