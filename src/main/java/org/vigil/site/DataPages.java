package org.vigil.site;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** The page and the answer that explain the open data: where it is, what stands in it, and how it fits the reports of others. */
@Controller
class DataPages {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> WORDS = Map.of(
            "libertyStatus", "dossier.LibertyStatus.",
            "chargeCategory", "dossier.ChargeCategory.",
            "sentenceBucket", "dossier.SentenceBucket.",
            "sex", "dossier.Sex.Value.",
            "roles", "dossier.Role.Kind.",
            "media", "dossier.Affiliation.Medium.",
            "incidentType", "dossier.IncidentType.");

    private final Pages pages;
    private final Wording wording;
    private final Crosswalk crosswalk = Crosswalk.OURS;

    DataPages(Pages pages, Wording wording) {
        this.pages = pages;
        this.wording = wording;
    }

    @GetMapping("/data")
    ResponseEntity<byte[]> page(WebRequest request) {
        return pages.answer(request, "/data", "/data", "site/data.jte", () -> Map.of("dictionary", dictionary()));
    }

    @GetMapping("/api/v1/public/dictionary")
    @Operation
    ResponseEntity<byte[]> answer(WebRequest request) {
        OpenCall.DICTIONARY.read(request.getParameterMap());
        return pages.answer(
                request, MediaType.APPLICATION_JSON, "api:dictionary", () -> JSON.writeValueAsBytes(dictionary()));
    }

    private DataDictionary dictionary() {
        return new DataDictionary(
                crosswalk.version(),
                Arrays.stream(ExportColumn.values())
                        .map(column -> new DataDictionary.Column(
                                column.label(), column.kind().name(), wording.of("site.data.column." + column.label())))
                        .toList(),
                crosswalk.lists().entrySet().stream()
                        .map(list -> new DataDictionary.CodeList(list.getKey(), codes(list.getKey(), list.getValue())))
                        .toList());
    }

    private List<DataDictionary.Code> codes(String list, List<Crosswalk.Entry> entries) {
        return entries.stream()
                .map(entry -> new DataDictionary.Code(
                        entry.code(),
                        wording.of(WORDS.get(list) + entry.code()),
                        entry.categories().entrySet().stream()
                                .map(found -> new DataDictionary.Category(
                                        found.getKey().name(), found.getValue()))
                                .toList()))
                .toList();
    }
}
