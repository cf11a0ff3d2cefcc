package org.vigil.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.cases.CasePage;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.CaseRow;
import org.vigil.cases.CaseStanding;
import org.vigil.cases.Stage;
import org.vigil.cases.dossier.ChargeCategory;
import org.vigil.cases.dossier.LibertyStatus;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.web.Choice;
import org.vigil.shared.web.FieldError;
import org.vigil.shared.web.Link;

/** The list of cases: its address is its filter. */
@Controller
class DeskCasesController {

    private final CaseQueries cases;
    private final DeskWords words;

    DeskCasesController(CaseQueries cases, DeskWords words) {
        this.cases = cases;
        this.words = words;
    }

    @GetMapping("/desk/cases")
    String list(@RequestParam Map<String, String> address, Model model) {
        var query = DeskCasesQuery.of(address);
        var page = cases.find(query.filter());
        model.addAttribute("list", shown(query, page, cases.countByStage()));
        return "desk/cases";
    }

    private DeskCasesPage shown(DeskCasesQuery query, CasePage page, Map<Stage, Integer> counts) {
        return new DeskCasesPage(
                sentence(query, page),
                stages(query, counts),
                query.q() == null ? "" : query.q(),
                query.stage() == null ? "" : query.stage().name(),
                any(words.countries(query.country())),
                any(words.choices(
                        LibertyStatus.values(),
                        query.liberty() == null ? null : query.liberty().name())),
                any(words.choices(
                        ChargeCategory.values(),
                        query.charge() == null ? null : query.charge().name())),
                query.heldOn() == null ? "" : query.heldOn(),
                query.overdue(),
                query.kept(),
                query.filtersNothing(),
                page.items().stream().map(this::row).toList(),
                page.next() == null ? null : query.from(page.next()).href(),
                query.after() == null ? null : query.from(null).href(),
                query.dayIsUnreadable()
                        ? List.of(new FieldError("heldOn", words.say("desk.cases.heldOn.unreadable")))
                        : List.of());
    }

    /** The stages that hold a case. They are counted over all cases, so the counts stand only where nothing else filters. */
    private List<Link> stages(DeskCasesQuery query, Map<Stage, Integer> counts) {
        var counted = query.at(null).filtersNothing();
        var stages = new ArrayList<Link>();
        var total = counts.values().stream().mapToInt(Integer::intValue).sum();
        var any = Link.to(query.at(null).href(), words.say("desk.cases.stage.any"))
                .currentIf(query.stage() == null);
        stages.add(counted ? any.counting(total) : any);
        for (var stage : Stage.values()) {
            var count = counts.getOrDefault(stage, 0);
            if (count > 0 || stage == query.stage()) {
                var link = Link.to(query.at(stage).href(), words.say("component.stage." + stage))
                        .currentIf(stage == query.stage());
                stages.add(counted ? link.counting(count) : link);
            }
        }
        return stages;
    }

    private List<Choice> any(List<Choice> choices) {
        var all = new ArrayList<Choice>();
        all.add(Choice.of("", words.say("desk.cases.any")));
        all.addAll(choices);
        return all;
    }

    /** The filter as a person says it, with how many it finds. */
    private String sentence(DeskCasesQuery query, CasePage page) {
        var parts = new ArrayList<String>();
        if (query.country() != null) {
            parts.add(words.say("desk.cases.part.country", words.country(query.country())));
        }
        if (query.liberty() != null) {
            parts.add(words.word(query.liberty()));
        }
        if (query.charge() != null) {
            parts.add(words.say("desk.cases.part.charge", words.word(query.charge())));
        }
        var day = query.day();
        if (day != null) {
            parts.add(words.say("desk.cases.part.heldOn", words.day(day)));
        }
        if (query.stage() != null) {
            parts.add(words.say("desk.cases.part.stage", words.say("component.stage." + query.stage())));
        }
        if (query.team() != null) {
            parts.add(words.say("desk.cases.part.team", query.team()));
        }
        parts.addAll(standing(query.standing()));
        if (query.overdue()) {
            parts.add(words.say("desk.cases.part.overdue"));
        }
        if (query.q() != null) {
            parts.add(words.say("desk.cases.part.text", query.q()));
        }
        var what =
                parts.isEmpty() ? words.say("desk.cases.all") : words.say("desk.cases.some", String.join(", ", parts));
        return words.say("desk.cases.sentence", what, number(query, page));
    }

    private List<String> standing(CaseStanding standing) {
        var parts = new ArrayList<String>();
        var age = standing.inStage();
        if (age != null) {
            parts.add(
                    age.until() == null
                            ? words.say("desk.cases.part.inStage.from", words.length(age.from()))
                            : words.say(
                                    "desk.cases.part.inStage", words.length(age.from()), words.length(age.until())));
        }
        if (standing.left() != null) {
            parts.add(words.say("desk.cases.part.left", words.say("component.stage." + standing.left())));
        }
        week(parts, "opened", standing.opened());
        week(parts, "published", standing.published());
        week(parts, "closed", standing.closed());
        if (standing.open()) {
            parts.add(words.say("desk.cases.part.open"));
        }
        if (standing.conflicts()) {
            parts.add(words.say("desk.cases.part.conflicts"));
        }
        return parts;
    }

    private void week(List<String> parts, String what, @Nullable LocalDate monday) {
        if (monday != null) {
            parts.add(words.say("desk.cases.part." + what, words.day(monday)));
        }
    }

    private String number(DeskCasesQuery query, CasePage page) {
        if (query.after() != null) {
            return words.say("desk.cases.number.later", page.items().size());
        }
        return page.next() == null
                ? words.say("desk.cases.number", page.items().size())
                : words.say("desk.cases.number.more", page.items().size());
    }

    DeskCasesPage.Row row(CaseRow row) {
        return new DeskCasesPage.Row(
                row.ref().toString(),
                row.displayName(),
                words.country(row.country()),
                row.stage().name(),
                switch (row.urgency()) {
                    case "URGENT" -> "life";
                    case "HIGH" -> "high";
                    default -> "normal";
                },
                second(row),
                row.leastOrigins(),
                row.openConflicts(),
                words.say("desk.cases.since", words.ago(row.stageSince())));
    }

    private List<String> second(CaseRow row) {
        var charge = ChargeCategory.valueOf(row.chargeCategory());
        return List.of(
                liberty(row),
                charge == ChargeCategory.NOT_STATED
                        ? words.say("desk.cases.charge.none")
                        : words.say("desk.cases.charge", words.word(charge)));
    }

    private String liberty(CaseRow row) {
        var status = LibertyStatus.valueOf(row.libertyStatus());
        var since = since(row);
        if (since == null || !status.isHeld()) {
            return status == LibertyStatus.UNKNOWN ? words.say("desk.cases.liberty.unknown") : words.label(status);
        }
        return words.say("desk.cases.held", words.label(status), words.when(since), words.daysHeld(since));
    }

    private static @Nullable FuzzyDate since(CaseRow row) {
        var first = row.heldFromEarliest();
        var last = row.heldFromLatest();
        if (first == null && last == null) {
            return null;
        }
        return first != null && first.equals(last) ? FuzzyDate.day(first) : FuzzyDate.range(first, last);
    }
}
