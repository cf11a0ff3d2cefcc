package org.vigil.mirror;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.CaseRef;
import org.vigil.shared.language.Language;

/**
 * Where an address of the site stands in a mirror: a file whose name every web server and every stick can hold.
 *
 * @param address path and query as the site is asked for them
 * @param language the language by which the path begins; empty for English
 * @param path the path behind the language
 * @param file path of the file inside the mirror
 */
record Place(String address, String language, String path, String file) {

    static final String SEARCH = "/mirror/search";
    static final String ELSEWHERE = "/mirror/elsewhere";

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)*/?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,20}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final Pattern CASE = Pattern.compile("/(" + CaseRef.FORM + ")(?=[/.]|$)");

    private static final int MOST_KNOWN = 20_000;
    private static final int MOST_KNOWN_LENGTH = 100;
    private static final Map<String, Optional<Place>> KNOWN = new ConcurrentHashMap<>();

    /** What only a living site can answer: forms, sign-in, the work of staff and partners. */
    private static final List<String> LIVING = List.of(
            "/desk",
            "/admin",
            "/partner",
            "/sign-in",
            "/sign-out",
            "/report",
            "/receipt",
            "/api-docs",
            "/actuator",
            "/error",
            "/oembed",
            "/api/v1/partner",
            "/api/v1/public/cases");

    /** The questions that are answered in advance; every other one is for the search page or the living site. */
    private static final Map<String, Set<String>> QUESTIONS = Map.of(
            "/cases", Set.of("country", "after", "view"),
            "/census", Set.of("on", "knownAt"),
            "/statistics", Set.of("by"),
            "/api/v1/public/statistics", Set.of("by"),
            "/api/v1/public/census", Set.of("on", "knownAt"),
            "/api/v1/public/export.csv", Set.of("country"),
            "/api/v1/public/export.json", Set.of("country"),
            "/api/v1/public/export.ndjson", Set.of("country"));

    /** The place of an address that a mirror keeps. Those to which every page leads are worked out once. */
    static Optional<Place> of(String address) {
        if (address.length() > MOST_KNOWN_LENGTH || KNOWN.size() > MOST_KNOWN) {
            return worked(address);
        }
        return KNOWN.computeIfAbsent(address, Place::worked);
    }

    private static Optional<Place> worked(String address) {
        var mark = address.indexOf('?');
        var whole = mark < 0 ? address : address.substring(0, mark);
        var language = languageOf(whole);
        var path = language.isEmpty() ? whole : whole.substring(1 + language.length());
        path = path.isEmpty() ? "/" : path;
        var query = query(mark < 0 ? "" : address.substring(mark + 1));
        if (query == null
                || !PATH.matcher(whole).matches()
                || whole.contains("..")
                || isLiving(path)
                || !isKept(path, query)) {
            return Optional.empty();
        }
        return Optional.of(new Place(address, language, path, file(whole, query)));
    }

    static String languageOf(String address) {
        var end = 0;
        while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
            end++;
        }
        return Language.inFrontOf(address.substring(0, end)).map(Language::code).orElse("");
    }

    /** The case that this address is about, where it is about one. */
    Optional<String> caseRef() {
        var matcher = CASE.matcher(path);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static boolean isLiving(String path) {
        return LIVING.stream()
                .anyMatch(living -> path.equals(living)
                        || (path.startsWith(living + "/") && !living.equals("/api/v1/public/cases")));
    }

    private static boolean isKept(String path, Map<String, String> query) {
        if (query.isEmpty()) {
            return true;
        }
        var questions = path.startsWith("/charts/") ? query.keySet() : QUESTIONS.getOrDefault(path, Set.of());
        return questions.containsAll(query.keySet())
                && query.entrySet().stream()
                        .allMatch(part -> NAME.matcher(part.getKey()).matches()
                                && VALUE.matcher(part.getValue()).matches());
    }

    private static @Nullable Map<String, String> query(String text) {
        var parts = new TreeMap<String, String>();
        for (var part : text.split("&", -1)) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                try {
                    parts.put(
                            part.substring(0, equals),
                            URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException unreadable) {
                    return null;
                }
            } else if (!part.isEmpty()) {
                return null;
            }
        }
        return parts;
    }

    private static String file(String path, Map<String, String> query) {
        var name = bare(path);
        var asked = new StringBuilder();
        query.forEach((key, value) ->
                asked.append(asked.isEmpty() ? "" : ".").append(key).append('~').append(value));
        var last = name.substring(name.lastIndexOf('/') + 1);
        var dot = last.lastIndexOf('.');
        if (dot > 0) {
            var stem = name.substring(0, name.length() - last.length() + dot);
            return stem + (asked.isEmpty() ? "" : "." + asked) + last.substring(dot);
        }
        if (name.startsWith("api/")) {
            return name + (asked.isEmpty() ? "" : "." + asked) + ".json";
        }
        var folder = asked.isEmpty() ? name : name.isEmpty() ? asked.toString() : name + "/" + asked;
        return folder.isEmpty() ? "index.html" : folder + "/index.html";
    }

    /** Without the strokes at its ends. */
    private static String bare(String path) {
        var from = 0;
        var to = path.length();
        while (from < to && path.charAt(from) == '/') {
            from++;
        }
        while (to > from && path.charAt(to - 1) == '/') {
            to--;
        }
        return path.substring(from, to);
    }

    /** The way from one file of the mirror to another, as it stands in a link. */
    static String way(String from, String to) {
        var here = from.split("/", -1);
        var there = to.split("/", -1);
        var shared = 0;
        while (shared < here.length - 1 && shared < there.length - 1 && here[shared].equals(there[shared])) {
            shared++;
        }
        var way = new StringBuilder("../".repeat(here.length - 1 - shared));
        for (var part = shared; part < there.length; part++) {
            way.append(there[part]).append(part < there.length - 1 ? "/" : "");
        }
        return way.toString();
    }
}
