package org.vigil.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.NewClaim;
import org.vigil.cases.NewSource;
import org.vigil.cases.OpenCase;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.Name;
import org.vigil.shared.CountryCode;

/**
 * A case to open. A name and a country are enough.
 *
 * @param person the person, by every name that is known
 * @param country ISO 3166-1 alpha-2 code of where it happened
 * @param incidentType what happened; UNKNOWN when absent
 * @param incidentYear year in which it began; from the claims, else the present year, when absent
 * @param summary what is known in free words, for staff alone
 * @param source the first source
 * @param claims what that source says, beside the names
 */
record OpenCaseRequest(
        @Nullable PersonRequest person,
        @Nullable String country,
        @Nullable IncidentType incidentType,
        @Nullable Integer incidentYear,
        @Nullable String summary,
        @Nullable SourceRequest source,
        @Nullable List<ClaimRequest> claims) {

    private static final int MOST = 200;

    /** The person a case is about. */
    record PersonRequest(@Nullable List<NameRequest> names) {}

    /**
     * One name.
     *
     * @param text the name as it is written
     * @param kind what kind of name
     * @param script ISO 15924 code of the script
     */
    record NameRequest(
            @Nullable String text,
            Name.@Nullable Kind kind,
            @Nullable String script) {}

    OpenCase command() {
        var fields = new Fields();
        var names = names(fields);
        var given = fields.required("country", country);
        var where = given == null ? null : fields.at("country", () -> CountryCode.of(given));
        var from = source == null ? null : source(source, fields);
        var said = claims(fields);
        fields.refuseWrong();
        return new OpenCase(
                names,
                Fields.sure(where),
                incidentType == null ? IncidentType.UNKNOWN : incidentType,
                incidentYear,
                summary == null ? "" : summary,
                from,
                said);
    }

    private static @Nullable NewSource source(SourceRequest source, Fields fields) {
        return fields.at("", source::command);
    }

    private List<Name> names(Fields fields) {
        var given = person == null || person.names() == null ? List.<NameRequest>of() : person.names();
        if (given.isEmpty()) {
            fields.required("person.names", null);
        }
        var names = new ArrayList<Name>();
        for (int index = 0; index < Math.min(given.size(), MOST); index++) {
            var path = "person.names[" + index + "]";
            var one = fields.required(path, given.get(index));
            var text = one == null ? null : fields.required(path + ".text", one.text());
            if (one != null && text != null) {
                var name = fields.at(path, () -> new Name(text, one.script(), one.kind()));
                if (name != null) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private List<NewClaim> claims(Fields fields) {
        var given = claims == null ? List.<ClaimRequest>of() : claims;
        var said = new ArrayList<NewClaim>();
        for (int index = 0; index < given.size() && index <= MOST; index++) {
            var path = "claims[" + index + "]";
            var one = fields.required(path, given.get(index));
            var claim = one == null ? null : one.command(fields, path);
            if (claim != null) {
                said.add(claim);
            }
        }
        if (given.size() > MOST) {
            throw new ProblemException(Problem.field("claims", "refusal.too-many", MOST));
        }
        return said;
    }
}
