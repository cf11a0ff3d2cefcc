package org.vigil.exchange.format;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.Act;
import org.vigil.cases.dossier.Arrest;
import org.vigil.cases.dossier.Charge;
import org.vigil.cases.dossier.ChargeStatus;
import org.vigil.cases.dossier.Context;
import org.vigil.cases.dossier.Custody;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.PerpetratorCategory;
import org.vigil.cases.dossier.Release;
import org.vigil.shared.CountryCode;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

/** What one incident of the Tracker claims about each of its targets. */
final class UspftIncident {

    private static final Map<String, IncidentType> CATEGORIES = Map.of(
            "physical attack", IncidentType.PHYSICAL_ATTACK,
            "arrest / criminal charge", IncidentType.ARREST,
            "equipment search or seizure", IncidentType.EQUIPMENT_SEIZURE,
            "border stop", IncidentType.BORDER_STOP,
            "subpoena / legal order", IncidentType.LEGAL_ORDER,
            "leak case", IncidentType.LEGAL_ORDER,
            "prior restraint", IncidentType.CENSORSHIP_BLOCKING);

    private static final Map<String, ChargeStatus.Value> CHARGES = Map.of(
            "charges dropped", ChargeStatus.Value.DROPPED,
            "not charged", ChargeStatus.Value.NOT_CHARGED,
            "convicted", ChargeStatus.Value.CONVICTED,
            "acquitted", ChargeStatus.Value.ACQUITTED,
            "charges pending", ChargeStatus.Value.PENDING,
            "pending appeal", ChargeStatus.Value.PENDING_APPEAL,
            "unknown", ChargeStatus.Value.UNKNOWN);

    private static final Map<String, PerpetratorCategory> ACTORS = Map.of(
            "law enforcement", PerpetratorCategory.POLICE,
            "private individual", PerpetratorCategory.PRIVATE_PERSON,
            "politician", PerpetratorCategory.OFFICIAL,
            "public figure", PerpetratorCategory.OTHER,
            "private security", PerpetratorCategory.OTHER,
            "unknown", PerpetratorCategory.UNKNOWN);

    private final RowScribe row;
    private final @Nullable FuzzyDate date;
    private final FuzzyPlace place;

    UspftIncident(RowScribe row) {
        this.row = row;
        this.date = row.require("date", FuzzyDate::parse)
                .map(day -> said("exact_date_unknown").isEmpty() ? day : aboutThen(day))
                .orElse(null);
        this.place =
                FuzzyPlace.of(CountryCode.of("US"), said("state").replaceAll("\\s*\\([A-Z]{2}\\)$", ""), said("city"));
    }

    /** A day that the Tracker calls inexact stands for its month. */
    private static FuzzyDate aboutThen(FuzzyDate day) {
        var first = day.earliest();
        return first == null ? day : FuzzyDate.month(YearMonth.from(first)).asEstimate();
    }

    private String said(String column) {
        return UspftCells.said(row, column);
    }

    IncidentType type() {
        return Cpj.parts(row.cell("categories")).stream()
                .map(category -> CATEGORIES.getOrDefault(category.toLowerCase(Locale.ROOT), IncidentType.OTHER))
                .findFirst()
                .orElse(IncidentType.UNKNOWN);
    }

    @Nullable
    Integer year() {
        var first = date == null ? null : date.earliest();
        return first == null ? null : first.getYear();
    }

    void claim() {
        for (var category : Cpj.parts(row.cell("categories"))) {
            act(category, CATEGORIES.getOrDefault(category.toLowerCase(Locale.ROOT), IncidentType.OTHER));
        }
        arrest();
        charges();
        Cpj.outlets(row, "affiliation", null, null);
        more();
        var text = UspftCells.cut(UspftCells.plain(row.cell("body")), 2_000);
        if (!text.isEmpty()) {
            row.claim("body", () -> new Context(text));
        }
    }

    /** An arrest is claimed as such; whatever else happened as an act. */
    private void act(String category, IncidentType type) {
        if (type == IncidentType.ARREST) {
            row.claim("categories", () -> new Arrest(date, place, null, who("actor")));
        } else {
            var who = type == IncidentType.PHYSICAL_ATTACK ? who("assailant") : who("actor");
            row.claim(
                    "categories",
                    () -> new Act(type, date, place, null, who, category + ": " + UspftCells.text(row.cell("title"))));
        }
    }

    private @Nullable PerpetratorCategory who(String column) {
        return ACTORS.get(said(column).toLowerCase(Locale.ROOT));
    }

    private void arrest() {
        var status = said("arrest_status").toLowerCase(Locale.ROOT);
        if (status.contains("released")) {
            row.claim(
                    "arrest_status",
                    () -> new Release(
                            day("release_date"), null, status.contains("without") ? said("arrest_status") : null));
        } else if (status.contains("custody")) {
            row.claim(
                    "arrest_status",
                    () -> new Custody(null, day("detention_date"), place, null, PerpetratorCategory.STATE));
        }
    }

    private @Nullable FuzzyDate day(String column) {
        return said(column).isEmpty() ? null : FuzzyDate.parse(said(column));
    }

    private void charges() {
        var status = CHARGES.get(said("status_of_charges").toLowerCase(Locale.ROOT));
        if (status != null) {
            row.claim("status_of_charges", () -> new ChargeStatus(null, status));
        }
        for (var charge : Cpj.parts(said("current_charges"))) {
            row.claim("current_charges", () -> new Charge(charge, null, null));
        }
        for (var charge : Cpj.parts(said("dropped_charges"))) {
            row.claim("dropped_charges", () -> new Charge(charge, null, null));
            row.claim("dropped_charges", () -> new ChargeStatus(charge, ChargeStatus.Value.DROPPED));
        }
    }

    private void more() {
        words("equipment_seized", "Equipment seized: ", IncidentType.EQUIPMENT_SEIZURE);
        words("equipment_broken", "Equipment broken: ", IncidentType.OTHER);
        if (!said("unnecessary_use_of_force").isEmpty()) {
            row.claim(
                    "unnecessary_use_of_force",
                    () -> new Act(
                            IncidentType.PHYSICAL_ATTACK, date, place, null, who("actor"), "Unnecessary use of force"));
        }
        for (var column : List.of(
                "border_point",
                "subpoena_type",
                "subpoena_statuses",
                "legal_order_type",
                "status_of_prior_restraint",
                "status_of_seized_equipment",
                "target_us_citizenship_status",
                "target_nationality",
                "lawsuit_name",
                "venue",
                "politicians_or_public_figures_involved",
                "was_journalist_targeted",
                "tags")) {
            var text = said(column);
            if (!text.isEmpty()) {
                row.claim(
                        column,
                        () -> new Context(label(column) + ": " + UspftCells.cut(UspftCells.plain(text), 1_500)));
            }
        }
    }

    private void words(String column, String lead, IncidentType type) {
        if (!said(column).isEmpty()) {
            row.claim(column, () -> new Act(type, date, place, null, null, lead + said(column)));
        }
    }

    private static String label(String column) {
        var words = column.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
