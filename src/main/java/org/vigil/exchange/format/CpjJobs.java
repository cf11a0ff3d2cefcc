package org.vigil.exchange.format;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import org.vigil.cases.dossier.Role;
import org.vigil.cases.dossier.WorkProfile;

/** CPJ's trades in ours; a trade that has no counterpart is kept in its own words. */
final class CpjJobs {

    private static final Map<String, Role.Kind> JOBS = Map.ofEntries(
            Map.entry("print reporter", Role.Kind.JOURNALIST),
            Map.entry("broadcast reporter", Role.Kind.JOURNALIST),
            Map.entry("internet reporter", Role.Kind.JOURNALIST),
            Map.entry("reporter", Role.Kind.JOURNALIST),
            Map.entry("columnist/commentator", Role.Kind.JOURNALIST),
            Map.entry("columnist / commentator", Role.Kind.JOURNALIST),
            Map.entry("editor", Role.Kind.EDITOR),
            Map.entry("photographer", Role.Kind.PHOTOGRAPHER),
            Map.entry("camera operator", Role.Kind.CAMERA_OPERATOR),
            Map.entry("publisher/owner", Role.Kind.MEDIA_WORKER),
            Map.entry("publisher / owner", Role.Kind.MEDIA_WORKER),
            Map.entry("producer", Role.Kind.MEDIA_WORKER),
            Map.entry("technician", Role.Kind.MEDIA_WORKER),
            Map.entry("media worker", Role.Kind.MEDIA_WORKER));

    private CpjJobs() {}

    static void claim(RowScribe row, String column) {
        var said = EnumSet.noneOf(Role.Kind.class);
        for (var job : Cpj.parts(row.cell(column))) {
            var role = JOBS.get(job.toLowerCase(Locale.ROOT));
            if (role == null) {
                row.claim(column, () -> new WorkProfile("Job as listed: " + job));
            } else if (said.add(role)) {
                row.claim(column, () -> new Role(role));
            }
        }
    }
}
