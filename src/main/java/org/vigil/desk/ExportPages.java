package org.vigil.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.cases.ExportFilter;
import org.vigil.cases.Stage;
import org.vigil.exchange.ExportFormat;
import org.vigil.exchange.ExportManagement;
import org.vigil.shared.web.Choice;
import org.vigil.shared.web.Download;

/** Taking out the cases that the reader may know of, as a file. */
@Controller
@RequestMapping("/desk/export")
class ExportPages {

    private final ExportManagement exports;
    private final DeskWords words;

    ExportPages(ExportManagement exports, DeskWords words) {
        this.exports = exports;
        this.words = words;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String stage,
            Model model) {
        var filter = filter(country, stage);
        model.addAttribute(
                "export",
                new ExportPage(
                        exports.count(filter),
                        filter.takesAll(),
                        filter.country() == null ? "" : filter.country(),
                        filter.stage() == null ? "" : filter.stage().name(),
                        formats(),
                        any(words.countries(filter.country())),
                        any(stages(filter.stage()))));
        return "desk/export";
    }

    @PostMapping
    void download(
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(defaultValue = "JSON") String format,
            HttpServletResponse response) {
        var chosen = choice(format, ExportFormat.values());
        var wanted = chosen == null ? ExportFormat.JSON : chosen;
        exports.export(
                wanted, filter(country, stage), () -> Download.open(response, wanted.mediaType(), wanted.fileName()));
    }

    /** What the form does not offer does not filter; the page says how many cases it is about. */
    private ExportFilter filter(@Nullable String country, @Nullable String stage) {
        return new ExportFilter(
                country != null && words.isCountry(country) ? country : null, choice(stage, Stage.values()));
    }

    private static <E extends Enum<E>> @Nullable E choice(@Nullable String name, E[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private List<Choice> formats() {
        return Arrays.stream(ExportFormat.values())
                .map(format -> new Choice(
                        format.name(),
                        words.say("export.format." + format),
                        words.say("export.format." + format + ".hint"),
                        format == ExportFormat.JSON))
                .toList();
    }

    private List<Choice> stages(@Nullable Stage chosen) {
        return Arrays.stream(Stage.values())
                .map(stage -> Choice.of(stage.name(), words.say("component.stage." + stage))
                        .selectedIf(stage == chosen))
                .toList();
    }

    private List<Choice> any(List<Choice> choices) {
        var all = new ArrayList<Choice>(List.of(Choice.of("", words.say("desk.cases.any"))));
        all.addAll(choices);
        return all;
    }
}
