package org.vigil.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.cases.IncidentId;
import org.vigil.cases.IncidentManagement;
import org.vigil.cases.NewIncident;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.shared.CaseRef;
import org.vigil.shared.CountryCode;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.Refusal;

/** Events with several victims: their cases in one list, and what a source says of all of them entered once. */
@Controller
@RequestMapping("/desk/incidents")
class IncidentPages {

    static final String FORM = "incident";

    private final IncidentManagement incidents;
    private final IncidentPagesReader reader;
    private final CasePageAnswers answers;

    IncidentPages(IncidentManagement incidents, IncidentPagesReader reader, CasePageAnswers answers) {
        this.incidents = incidents;
        this.reader = reader;
        this.answers = answers;
    }

    @GetMapping
    String list(@RequestParam(name = "case", required = false) @Nullable String ref, Model model) {
        var typed = ref == null ? CaseViewTyped.NOTHING : new CaseViewTyped(FORM, Map.of("cases", List.of(ref)));
        model.addAttribute("incidents", reader.list(typed, List.of()));
        return "desk/incidents";
    }

    @PostMapping
    String open(
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var typed = new CaseViewTyped(FORM, sent);
        try {
            var id = incidents.open(about(typed), refs(typed.first("cases")));
            return done(redirect, id, "incident.done.opened");
        } catch (Refusal refused) {
            response.setStatus(CasePageAnswers.status(refused));
            model.addAttribute("notices", answers.notices(refused));
            model.addAttribute("incidents", reader.list(typed, answers.errors(refused, UnaryOperator.identity())));
            return "desk/incidents";
        }
    }

    private static NewIncident about(CaseViewTyped typed) {
        var title = typed.first("title");
        var country = typed.first("country");
        var date = typed.first("date");
        try {
            return new NewIncident(
                    title == null ? "" : title,
                    typed.choice("type", IncidentType.class, IncidentType.UNKNOWN),
                    CountryCode.of(country == null ? "" : country),
                    null,
                    typed.first("locality"),
                    date == null ? FuzzyDate.unknown() : date(date));
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.invalid("country", "refusal.choose");
        }
    }

    private static FuzzyDate date(String text) {
        try {
            return FuzzyDate.parse(text);
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.invalid("date", "refusal.date");
        }
    }

    private static List<CaseRef> refs(@Nullable String text) {
        try {
            return text == null
                    ? List.of()
                    : Arrays.stream(text.strip().split("[\\s,;]+"))
                            .map(CaseRef::of)
                            .toList();
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.invalid("cases", "refusal.triage.no-such-case");
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable IncidentId id, @RequestParam(required = false) @Nullable String add, Model model) {
        return page(id, CasePageAnswers.factType(add), new CaseViewTyped("", new LinkedMultiValueMap<>()), null, model);
    }

    @PostMapping("/{id}/cases")
    String add(
            @PathVariable IncidentId id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var typed = new CaseViewTyped("case", sent);
        try {
            var refs = refs(typed.first("cases"));
            if (refs.isEmpty()) {
                throw Refusal.invalid("cases", "refusal.missing");
            }
            refs.forEach(ref -> incidents.add(id, ref));
        } catch (Refusal refused) {
            response.setStatus(CasePageAnswers.status(refused));
            return page(id, null, typed, refused, model);
        }
        return done(redirect, id, "incident.done.added");
    }

    @PostMapping("/{id}/cases/{ref}/removal")
    String remove(@PathVariable IncidentId id, @PathVariable CaseRef ref, RedirectAttributes redirect) {
        incidents.remove(id, ref);
        return done(redirect, id, "incident.done.removed");
    }

    @PostMapping("/{id}/claims")
    String propose(
            @PathVariable IncidentId id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var typed = new CaseViewTyped(CasePageReader.ADD_CLAIM, sent);
        try {
            incidents.proposeForAll(id, ClaimPages.source(typed), List.of(ClaimPages.claimOnGroup(typed)));
        } catch (Refusal refused) {
            response.setStatus(CasePageAnswers.status(refused));
            return page(id, CasePageAnswers.factType(typed.first("type")), typed, refused, model);
        }
        return done(redirect, id, "incident.done.proposed");
    }

    private String page(
            IncidentId id, @Nullable FactType add, CaseViewTyped typed, @Nullable Refusal refused, Model model) {
        if (refused != null) {
            model.addAttribute("notices", answers.notices(refused));
        }
        model.addAttribute(
                "incident",
                reader.page(
                        id,
                        add,
                        typed,
                        refused == null ? List.of() : answers.errors(refused, UnaryOperator.identity())));
        return "desk/incident";
    }

    private static String done(RedirectAttributes redirect, IncidentId id, String what) {
        redirect.addFlashAttribute("done", "desk." + what);
        return "redirect:/desk/incidents/" + id;
    }
}
