package org.vigil.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.shared.language.Language;
import tools.jackson.databind.json.JsonMapper;

/** What a page says of itself to search engines and to those who share its address: nothing that the page itself does not say. */
@Component
class Sharing {

    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;

    Sharing(SiteSettings settings) {
        this.base = settings.base();
    }

    /** The whole address of a page, where the world's address of these pages is known. */
    String address(String path) {
        return base + Wording.path(path);
    }

    /** A page with a title, an address and a card. */
    Share page(String path, String title, String description, String card) {
        return new Share(
                title, description, base.isEmpty() ? null : address(path), base.isEmpty() ? null : address(card), null);
    }

    /** A page that is a record of one case, or of several. */
    Share record(String path, String title, String description, String card, Map<String, Object> about) {
        var data = data("Report", path, title, description);
        data.put("about", about);
        return page(path, title, description, card).with(json(data));
    }

    /** A page that is a body of numbers, with the files that hold them. */
    Share dataset(String path, String title, String description, String card, List<String> files) {
        var data = data("Dataset", path, title, description);
        data.put("distribution", files.stream().map(this::download).toList());
        return page(path, title, description, card).with(json(data));
    }

    private Map<String, Object> data(String type, String path, String title, String description) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", type);
        data.put("name", title);
        data.put("description", description);
        data.put("url", address(path));
        data.put("inLanguage", Wording.language().code());
        data.put("license", LICENCE);
        data.put("isAccessibleForFree", true);
        data.put("publisher", Map.of("@type", "Organization", "name", "Vigil"));
        return data;
    }

    private Map<String, Object> download(String file) {
        var type = file.contains(".csv") ? "text/csv" : file.contains(".png") ? "image/png" : "application/json";
        return Map.of("@type", "DataDownload", "encodingFormat", type, "contentUrl", base + Language.EN.address(file));
    }

    static Map<String, Object> person(String name, List<String> otherNames, @Nullable String job) {
        var person = new LinkedHashMap<String, Object>();
        person.put("@type", "Person");
        person.put("name", name);
        if (!otherNames.isEmpty()) {
            person.put("alternateName", otherNames);
        }
        if (job != null && !job.isEmpty()) {
            person.put("jobTitle", job);
        }
        return person;
    }

    /** Safe inside a script element: nothing in it can end that element. */
    static String json(Object data) {
        return JSON.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
