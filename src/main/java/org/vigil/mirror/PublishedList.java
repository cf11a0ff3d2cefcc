package org.vigil.mirror;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.publication.document.PublishedState;
import org.vigil.publication.document.PublishedState.Standing;
import org.vigil.shared.Sha256;

/**
 * What is published at one moment, as far as pages depend on it; nothing of it is read.
 *
 * @param mark what a page on all of it depends on
 * @param cases by reference, what a page on the case depends on
 * @param groups by path, what the page of a person or an incident depends on
 * @param countries by code, what depends on the cases of one country alone
 */
record PublishedList(
        String mark, Map<String, String> cases, Map<String, String> groups, Map<String, String> countries) {

    private static final int MARK = 16;

    static PublishedList of(PublishedState published) {
        var standing = published.cases();
        var firstDay = published.firstDay();
        var together = together(standing);
        var keys = new LinkedHashMap<String, String>();
        var cases = new LinkedHashMap<String, String>();
        var countries = new HashMap<String, StringBuilder>();
        for (var one : standing) {
            var key = new StringBuilder(one.state());
            groups(one).forEach(group -> key.append('/').append(together.get(group)));
            keys.put(one.ref(), key.toString());
            countries
                    .computeIfAbsent(one.country(), unused -> new StringBuilder(firstDay))
                    .append(',')
                    .append(key);
            if (one.shown()) {
                cases.put(one.ref(), brief(key));
            }
        }
        return new PublishedList(brief(published.beside() + keys), cases, briefly(together), briefly(countries));
    }

    /** What a page depends on: on one thing alone where it is about no other; null where that is not public. */
    @Nullable
    String key(Place place) {
        var ref = place.caseRef();
        if (ref.isPresent()) {
            return cases.get(ref.get());
        }
        var country = place.country();
        if (country.isPresent()) {
            return countries.getOrDefault(country.get(), mark);
        }
        return place.path().startsWith("/people/") || place.path().startsWith("/incidents/")
                ? groups.get(place.path())
                : mark;
    }

    /** A page shows its case, and names others of the same person and the same incident: it depends on all of them. */
    private static Map<String, StringBuilder> together(List<Standing> standing) {
        var together = new HashMap<String, StringBuilder>();
        for (var one : standing) {
            for (var group : groups(one)) {
                together.computeIfAbsent(group, unused -> new StringBuilder())
                        .append(one.state())
                        .append(',');
            }
        }
        return together;
    }

    /** The paths of the pages on its person and its incident; a person is counted once, however many of their cases name nobody. */
    private static List<String> groups(Standing one) {
        var groups = new ArrayList<String>();
        if (one.person() != null) {
            groups.add(one.person());
        }
        if (one.personKey() != null) {
            groups.add("/people/" + one.personKey());
        }
        if (one.incidentKey() != null) {
            groups.add("/incidents/" + one.incidentKey());
        }
        return groups;
    }

    private static Map<String, String> briefly(Map<String, StringBuilder> keys) {
        var brief = new HashMap<String, String>();
        keys.forEach((name, key) -> brief.put(name, brief(key)));
        return brief;
    }

    private static String brief(CharSequence key) {
        return key.length() <= 2 * MARK
                ? key.toString()
                : Sha256.hex(key.toString()).substring(0, MARK);
    }
}
