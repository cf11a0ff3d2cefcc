package org.vigil.mirror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is published at one moment, as the site's own open data says it.
 *
 * @param keys by reference, what a page on the case depends on
 * @param cases the cases themselves
 */
record PublishedList(Map<String, String> keys, List<JsonNode> cases) {

    static final String ADDRESS = "/api/v1/public/export.ndjson";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static PublishedList of(Site site) throws IOException {
        var answer = site.get(ADDRESS);
        if (!answer.isFound()) {
            throw new IOException("The site does not say what is published: " + answer.status());
        }
        var cases = new ArrayList<JsonNode>();
        for (var line :
                new String(answer.body(), StandardCharsets.UTF_8).lines().toList()) {
            var read = JSON.readTree(line);
            if (read.has("ref")) {
                cases.add(read);
            }
        }
        return new PublishedList(keys(cases), List.copyOf(cases));
    }

    /** A page shows its case, and names others of the same person and the same incident: it depends on all of them. */
    private static Map<String, String> keys(List<JsonNode> cases) {
        var together = new LinkedHashMap<String, StringBuilder>();
        for (var listed : cases) {
            for (var group : groups(listed)) {
                together.computeIfAbsent(group, unused -> new StringBuilder())
                        .append(state(listed))
                        .append(',');
            }
        }
        var keys = new LinkedHashMap<String, String>();
        for (var listed : cases) {
            var key = new StringBuilder(state(listed));
            groups(listed).forEach(group -> key.append('/').append(together.get(group)));
            keys.put(
                    listed.get("ref").asString(),
                    Integer.toHexString(key.toString().hashCode()) + "-" + key.length());
        }
        return keys;
    }

    private static String state(JsonNode listed) {
        return listed.get("ref").asString() + "." + listed.path("version").asInt() + "."
                + listed.path("publishedAt").asString("");
    }

    private static List<String> groups(JsonNode listed) {
        var groups = new ArrayList<String>();
        for (var group : List.of("person", "incident")) {
            if (listed.hasNonNull(group)) {
                groups.add(group + listed.get(group).asString());
            }
        }
        return groups;
    }
}
