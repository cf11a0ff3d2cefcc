package org.vigil.mirror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published cases as the search of a copy reads them: a script, for a browser that opens files loads no data of another kind. */
final class SearchData {

    static final String ADDRESS = "/mirror/people.js";

    private static final String CASES = "/api/v1/public/export.ndjson";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> PARTS =
            List.of("ref", "name", "originalName", "country", "libertyStatus", "chargeCategory", "sex");

    private SearchData() {}

    static byte[] of(Site site) throws IOException {
        var answer = site.get(CASES);
        if (!answer.isFound()) {
            throw new IOException("The site does not say what is published: " + answer.status());
        }
        var script = new StringBuilder("window.vigilPeople = [\n");
        // The first line says what the others are.
        for (var line : new String(answer.body(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList()) {
            var listed = JSON.readTree(line);
            var row = new ArrayList<@Nullable Object>();
            PARTS.forEach(part -> row.add(text(listed, part)));
            row.add(listed.path("roles").valueStream().map(JsonNode::asString).toList());
            row.add(text(listed, "heldFromEarliest"));
            row.add(text(listed, "heldFromLatest"));
            row.add(listed.path("otherNames")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList());
            // What ends a script or a line of it, wherever the data is put one day, is written as a code.
            script.append(JSON.writeValueAsString(row)
                            .replace("<", "\\u003c")
                            .replace("\u2028", "\\u2028")
                            .replace("\u2029", "\\u2029"))
                    .append(",\n");
        }
        return Mirror.utf8(script.append("];\n").toString());
    }

    private static @Nullable String text(JsonNode listed, String part) {
        return listed.hasNonNull(part) ? listed.get(part).asString() : null;
    }
}
