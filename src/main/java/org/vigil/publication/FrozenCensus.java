package org.vigil.publication;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * One year's census. Its document is canonical: keys in a fixed order, groups and references sorted, no blanks.
 *
 * @param certain persons held for certain
 * @param possible those beyond them who may have been held
 * @param document counts by country and liberty status, with the references behind them
 */
public record FrozenCensus(int certain, int possible, String document) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Somebody who was or may have been held.
     *
     * @param ref the case
     * @param country ISO 3166-1 alpha-2 code
     * @param liberty liberty status as published then
     * @param certain whether for certain
     */
    record Held(String ref, String country, String liberty, boolean certain) {}

    static FrozenCensus of(LocalDate day, List<Held> held) {
        var certain = (int) held.stream().filter(Held::certain).count();
        var document = new LinkedHashMap<String, Object>();
        document.put("census", day.getYear());
        document.put("heldOn", day + "T00:00:00Z");
        document.put("certain", certain);
        document.put("possible", held.size() - certain);
        var countries = new TreeMap<String, Map<String, Object>>();
        held.stream()
                .map(Held::country)
                .distinct()
                .forEach(country -> countries.put(country, byLiberty(held, country)));
        document.put("countries", countries);
        return new FrozenCensus(certain, held.size() - certain, JSON.writeValueAsString(document));
    }

    private static Map<String, Object> byLiberty(List<Held> held, String country) {
        var groups = new TreeMap<String, Object>();
        held.stream()
                .filter(person -> person.country().equals(country))
                .map(Held::liberty)
                .distinct()
                .forEach(liberty -> groups.put(liberty, group(held, country, liberty)));
        return groups;
    }

    private static Map<String, Object> group(List<Held> held, String country, String liberty) {
        var group = new LinkedHashMap<String, Object>();
        group.put("certain", refs(held, country, liberty, true));
        group.put("possible", refs(held, country, liberty, false));
        return group;
    }

    private static List<String> refs(List<Held> held, String country, String liberty, boolean certain) {
        return held.stream()
                .filter(person -> person.certain() == certain)
                .filter(person ->
                        person.country().equals(country) && person.liberty().equals(liberty))
                .map(Held::ref)
                .sorted()
                .toList();
    }
}
