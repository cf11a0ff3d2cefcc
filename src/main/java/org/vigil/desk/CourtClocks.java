package org.vigil.desk;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vigil.shared.web.Choice;

/** The clocks by which the courts of a country may go. */
final class CourtClocks {

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private CourtClocks() {}

    /** Of a country with one clock that is chosen; of one with several nobody's. */
    static List<Choice> of(String country) {
        var zones = new TreeSet<String>();
        for (var zone : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null)) {
            if (KNOWN.contains(zone)) {
                zones.add(zone);
            }
        }
        var only = zones.size() == 1;
        zones.add("UTC");
        return zones.stream()
                .map(zone -> Choice.of(zone, zone.replace('_', ' ')).selectedIf(only && !zone.equals("UTC")))
                .toList();
    }
}
