package org.vigil.exchange.format;

import java.util.Locale;
import java.util.Map;
import org.vigil.cases.dossier.Act;
import org.vigil.cases.dossier.Context;
import org.vigil.cases.dossier.Death;
import org.vigil.cases.dossier.IllTreatment;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.Motive;
import org.vigil.cases.dossier.PerpetratorCategory;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

/** What CPJ's export says of a death. "No" in its boxes is left out: not ticked is not denied. */
final class CpjDeath {

    private static final Map<String, PerpetratorCategory> FIRE = Map.of(
            "political group", PerpetratorCategory.PARTY_OR_MOVEMENT,
            "military officials", PerpetratorCategory.MILITARY,
            "government officials", PerpetratorCategory.OFFICIAL,
            "criminal group", PerpetratorCategory.CRIMINAL_GROUP,
            "paramilitary group", PerpetratorCategory.PARAMILITARY,
            "local residents", PerpetratorCategory.PRIVATE_PERSON,
            "mob violence", PerpetratorCategory.CROWD,
            "unknown fire", PerpetratorCategory.UNKNOWN);

    private CpjDeath() {}

    static void claim(RowScribe row, FuzzyPlace place, int year) {
        var date = FuzzyDate.year(year);
        var type = row.cell("typeOfDeath");
        var named = type.isEmpty() || type.equalsIgnoreCase("unknown") || type.equalsIgnoreCase("n/a") ? null : type;
        row.claim("status", () -> new Death(date, place, Death.Cause.KILLING, null, named));
        var fire = Cpj.parts(row.cell("sourcesOfFire"));
        if (!fire.isEmpty()) {
            var who = fire.size() == 1
                    ? FIRE.getOrDefault(fire.get(0).toLowerCase(Locale.ROOT), PerpetratorCategory.OTHER)
                    : PerpetratorCategory.UNKNOWN;
            row.claim(
                    "sourcesOfFire",
                    () -> new Act(
                            IncidentType.PHYSICAL_ATTACK,
                            date,
                            place,
                            null,
                            who,
                            "Source of fire as listed: " + String.join(", ", fire)));
        }
        if (yes(row, "tortured")) {
            row.claim("tortured", () -> new IllTreatment(IllTreatment.Kind.TORTURE, null, null, null, null));
        }
        if (yes(row, "captive")) {
            row.claim(
                    "captive",
                    () -> new Act(IncidentType.ABDUCTION, null, place, null, null, "Taken captive before death"));
        }
        if (yes(row, "threatened")) {
            row.claim(
                    "threatened",
                    () -> new Act(IncidentType.THREAT_SURVEILLANCE, null, null, null, null, "Threatened before death"));
        }
        if (row.cell("motiveConfirmed").equalsIgnoreCase("confirmed")) {
            row.claim("motiveConfirmed", () -> new Motive("Killed for the work, as CPJ has confirmed"));
        }
        if (!row.cell("impunityMurder").isEmpty()) {
            row.claim(
                    "impunityMurder",
                    () -> new Context("Justice for the murder, as listed: " + row.cell("impunityMurder")));
        }
    }

    private static boolean yes(RowScribe row, String column) {
        return row.cell(column).equalsIgnoreCase("yes");
    }
}
