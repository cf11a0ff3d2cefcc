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
import org.vigil.shared.web.Assets;

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

    private static final String CASES = "/cases/";
    private static final String DOCUMENTS = "/api/v1/public/cases/";

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)*/?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,20}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final Pattern CASE = Pattern.compile("/(" + CaseRef.FORM + ")(?=[/.]|$)");

    private static final Pattern COUNTRY = Pattern.compile("/(?:feeds/|cards/)?countries/([A-Z]{2})(?:\\.[a-z]+)?");
    private static final Pattern COUNTRY_ASKED = Pattern.compile("[?&]country=([A-Z]{2})(?=&|$)");
    private static final List<String> OF_ONE_COUNTRY = List.of("/charts/", "/api/v1/public/export.");

    private static final int SHORTEST_REF = 12;
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

    /** The place of an address that a mirror keeps. Those to which every page leads are worked out once; those of cases are many, and simple. */
    static Optional<Place> of(String address) {
        var ref = address.substring(address.lastIndexOf('/') + 1);
        if (ref.length() >= SHORTEST_REF && Character.isDigit(ref.charAt(ref.length() - 1)) && CaseRef.isOne(ref)) {
            var before = address.substring(0, address.length() - ref.length());
            if (before.equals(DOCUMENTS)) {
                return Optional.of(ofDocument(ref));
            }
            var language = before.equals(CASES) ? Optional.of(Language.EN) : Language.inFrontOf(before);
            if (language.isPresent() && language.get().address(CASES).equals(before)) {
                return Optional.of(ofCase(ref, language.get()));
            }
        }
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
        var asset = Assets.find(whole).isPresent();
        var query = query(mark < 0 || asset ? "" : address.substring(mark + 1));
        if (query == null
                || !PATH.matcher(whole).matches()
                || whole.contains("..")
                || isLiving(path)
                || !isKept(path, query)) {
            return Optional.empty();
        }
        return Optional.of(new Place(asset ? whole : address, language, path, file(whole, query)));
    }

    /** The page of a case in a language. */
    static Place ofCase(String ref, Language language) {
        var path = CASES + ref;
        var address = language.address(path);
        return new Place(
                address, language == Language.EN ? "" : language.code(), path, address.substring(1) + "/index.html");
    }

    /** The document of a case, for programs. */
    static Place ofDocument(String ref) {
        var path = DOCUMENTS + ref;
        return new Place(path, "", path, path.substring(1) + ".json");
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

    /** The country whose cases alone this address shows. A list of one country's cases says how many others there are, too. */
    Optional<String> country() {
        var named = COUNTRY.matcher(path);
        if (named.matches()) {
            return Optional.of(named.group(1));
        }
        var asked = COUNTRY_ASKED.matcher(address);
        return OF_ONE_COUNTRY.stream().anyMatch(path::startsWith) && asked.find()
                ? Optional.of(asked.group(1))
                : Optional.empty();
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
        var shared = 0;
        for (var at = 0; at < from.length() && at < to.length() && from.charAt(at) == to.charAt(at); at++) {
            if (from.charAt(at) == '/') {
                shared = at + 1;
            }
        }
        var way = new StringBuilder(to.length() + 12);
        for (var up = from.indexOf('/', shared); up >= 0; up = from.indexOf('/', up + 1)) {
            way.append("../");
        }
        return way.append(to, shared, to.length()).toString();
    }
}
