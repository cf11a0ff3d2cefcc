package org.vigil.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.NewIncident;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.shared.CaseRef;
import org.vigil.shared.CountryCode;
import org.vigil.shared.FuzzyDate;

/**
 * An event with several victims.
 *
 * @param title what people call it, for staff alone
 * @param type what happened; UNKNOWN when absent
 * @param country ISO 3166-1 alpha-2 code
 * @param region first level below the country
 * @param locality town or village
 * @param date when: 2022-05-18, May 2022, 2022-05-01/2022-08-31; unknown when absent
 * @param cases references of its cases; only when it is opened
 */
record IncidentRequest(
        @Nullable String title,
        @Nullable IncidentType type,
        @Nullable String country,
        @Nullable String region,
        @Nullable String locality,
        @Nullable String date,
        @Nullable List<String> cases) {

    NewIncident command() {
        var fields = new Fields();
        fields.required("title", title);
        var given = fields.required("country", country);
        var where = given == null ? null : fields.at("country", () -> CountryCode.of(given));
        var written = date;
        var when = written == null ? FuzzyDate.unknown() : fields.at("date", () -> FuzzyDate.parse(written));
        fields.refuseWrong();
        return new NewIncident(
                Fields.sure(title),
                type == null ? IncidentType.UNKNOWN : type,
                Fields.sure(where),
                region,
                locality,
                Fields.sure(when));
    }

    List<CaseRef> refs() {
        var fields = new Fields();
        var given = cases == null ? List.<String>of() : cases;
        var refs = new ArrayList<CaseRef>();
        for (int index = 0; index < given.size(); index++) {
            var text = given.get(index);
            var ref = fields.at("cases[" + index + "]", () -> CaseRef.of(String.valueOf(text)));
            if (ref != null) {
                refs.add(ref);
            }
        }
        fields.refuseWrong();
        return refs;
    }
}
