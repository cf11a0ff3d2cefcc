package org.vigil.mirror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is published at one moment, as the site's own open data says it.
 *
 * @param mark what a page on all of it depends on: the cases, what was taken back, the days in court, and the censuses that were frozen
 * @param keys by reference, what a page on the case depends on
 * @param groups by path, what the page of a person or an incident depends on
 * @param cases the cases themselves
 */
record PublishedList(String mark, Map<String, String> keys, Map<String, String> groups, List<JsonNode> cases) {

    static final String ADDRESS = "/api/v1/public/export.ndjson";

    private static final List<String> BESIDE = List.of("/api/v1/public/retractions", "/calendar/hearings.ics");
    private static final String CENSUS = "/api/v1/public/census/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param changes by reference, what a case was changed by last, in whichever language */
    static PublishedList of(Site site, Map<String, String> changes, LocalDate day) throws IOException {
        var lines = lines(site);
        var cases = new ArrayList<JsonNode>();
        for (var line : new String(lines, StandardCharsets.UTF_8).lines().toList()) {
            cases.add(JSON.readTree(line));
        }
        var together = together(cases, changes);
        var keys = new LinkedHashMap<String, String>();
        for (var listed : cases) {
            var key = new StringBuilder(state(listed, changes));
            groups(listed).forEach(group -> key.append('/').append(together.get(group)));
            keys.put(listed.get("ref").asString(), brief(key));
        }
        var groups = new HashMap<String, String>();
        together.forEach((group, states) -> groups.put(group, brief(states)));
        return new PublishedList(mark(site, lines, changes, day), keys, groups, List.copyOf(cases));
    }

    /** Whether the same is published now. */
    boolean isStillSo(Site site, Map<String, String> changes, LocalDate day) throws IOException {
        return mark.equals(mark(site, lines(site), changes, day));
    }

    /** What a page depends on: on its case, its person or its incident alone where it is about one; null where that is not public. */
    @Nullable
    String key(Place place) {
        var ref = place.caseRef();
        if (ref.isPresent()) {
            return keys.get(ref.get());
        }
        return place.path().startsWith("/people/") || place.path().startsWith("/incidents/")
                ? groups.get(place.path())
                : mark;
    }

    /** The lines of the cases, without the first, which says when they were written. */
    private static byte[] lines(Site site) throws IOException {
        var answer = site.get(ADDRESS);
        if (!answer.isFound()) {
            throw new IOException("The site does not say what is published: " + answer.status());
        }
        var body = answer.body();
        var first = 0;
        while (first < body.length && body[first] != '\n') {
            first++;
        }
        return Arrays.copyOfRange(body, Math.min(first + 1, body.length), body.length);
    }

    private static String mark(Site site, byte[] lines, Map<String, String> changes, LocalDate day) throws IOException {
        var addresses = new ArrayList<>(BESIDE);
        addresses.add(CENSUS + day.getYear());
        addresses.add(CENSUS + (day.getYear() - 1));
        var digest = Sha256.start();
        digest.update(lines);
        digest.update(new TreeMap<>(changes).toString().getBytes(StandardCharsets.UTF_8));
        for (var address : addresses) {
            var answer = site.get(address);
            digest.update((address + " " + answer.status()).getBytes(StandardCharsets.UTF_8));
            digest.update(answer.isFound() ? answer.body() : new byte[0]);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    /** A page shows its case, and names others of the same person and the same incident: it depends on all of them. */
    private static Map<String, StringBuilder> together(List<JsonNode> cases, Map<String, String> changes) {
        var together = new LinkedHashMap<String, StringBuilder>();
        for (var listed : cases) {
            for (var group : groups(listed)) {
                together.computeIfAbsent(group, unused -> new StringBuilder())
                        .append(state(listed, changes))
                        .append(',');
            }
        }
        return together;
    }

    private static String brief(CharSequence key) {
        return Integer.toHexString(key.toString().hashCode()) + "-" + key.length();
    }

    private static String state(JsonNode listed, Map<String, String> changes) {
        var ref = listed.get("ref").asString();
        return ref + "." + listed.path("version").asInt() + "." + changes.get(ref);
    }

    /** The paths of the pages on its person and its incident. */
    private static List<String> groups(JsonNode listed) {
        var groups = new ArrayList<String>();
        if (listed.hasNonNull("person")) {
            groups.add("/people/" + listed.get("person").asString());
        }
        if (listed.hasNonNull("incident")) {
            groups.add("/incidents/" + listed.get("incident").asString());
        }
        return groups;
    }
}
