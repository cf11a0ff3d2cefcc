package org.vigil.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.vigil.cases.CaseFilter;
import org.vigil.cases.CaseStanding;
import org.vigil.cases.Stage;
import org.vigil.cases.dossier.ChargeCategory;
import org.vigil.cases.dossier.LibertyStatus;

/**
 * What the address of the list asks for. A value that means nothing filters nothing, but a day that cannot be read is said.
 *
 * @param q part of a name or reference
 * @param stage stage
 * @param country ISO 3166-1 alpha-2 code
 * @param liberty liberty status
 * @param charge charge category
 * @param heldOn the day as typed
 * @param team name of a team
 * @param overdue whether only cases with an overdue task
 * @param standing how it stands in the work, and since when
 * @param after reference of the last case of the page before
 */
record DeskCasesQuery(
        @Nullable String q,
        @Nullable Stage stage,
        @Nullable String country,
        @Nullable LibertyStatus liberty,
        @Nullable ChargeCategory charge,
        @Nullable String heldOn,
        @Nullable String team,
        boolean overdue,
        CaseStanding standing,
        @Nullable String after) {

    private static final int PAGE = 50;
    private static final int LONGEST_TEXT = 100;

    static DeskCasesQuery of(Map<String, String> address) {
        var text = given(address, "q");
        var country = given(address, "country");
        return new DeskCasesQuery(
                text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT),
                one(Stage.values(), given(address, "stage")),
                country != null && country.matches("[A-Z]{2}") ? country : null,
                one(LibertyStatus.values(), given(address, "liberty")),
                one(ChargeCategory.values(), given(address, "charge")),
                given(address, "heldOn"),
                given(address, "team"),
                "true".equals(address.get("overdue")),
                CaseStanding.read(address),
                given(address, "after"));
    }

    private static @Nullable String given(Map<String, String> address, String name) {
        var value = address.getOrDefault(name, "").strip().replace("\u0000", "");
        return value.isEmpty() ? null : value;
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    LocalDate day() {
        try {
            return heldOn == null ? null : LocalDate.parse(heldOn);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    boolean dayIsUnreadable() {
        return heldOn != null && day() == null;
    }

    boolean filtersNothing() {
        return equals(new DeskCasesQuery(null, null, null, null, null, null, null, false, CaseStanding.ANY, after));
    }

    CaseFilter filter() {
        return new CaseFilter(
                q,
                stage,
                country,
                liberty == null ? null : liberty.name(),
                charge == null ? null : charge.name(),
                day(),
                team,
                overdue,
                standing,
                after,
                PAGE);
    }

    /** What the form does not ask, and so carries along. */
    Map<String, String> kept() {
        var kept = new LinkedHashMap<>(standing.address());
        if (team != null) {
            kept.put("team", team);
        }
        return kept;
    }

    DeskCasesQuery at(@Nullable Stage other) {
        return new DeskCasesQuery(q, other, country, liberty, charge, heldOn, team, overdue, standing, null);
    }

    DeskCasesQuery from(@Nullable String lastOfPage) {
        return new DeskCasesQuery(q, stage, country, liberty, charge, heldOn, team, overdue, standing, lastOfPage);
    }

    /** The address that asks for exactly this. */
    String href() {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("q", q);
        parts.put("stage", stage);
        parts.put("country", country);
        parts.put("liberty", liberty);
        parts.put("charge", charge);
        parts.put("heldOn", heldOn);
        parts.put("team", team);
        parts.put("overdue", overdue ? "true" : null);
        parts.putAll(standing.address());
        parts.put("after", after);
        var address = UriComponentsBuilder.fromPath("/desk/cases");
        parts.forEach((name, value) -> {
            if (value != null) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.encode().buildAndExpand(parts).toUriString();
    }
}
