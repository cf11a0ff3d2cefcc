package org.vigil.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.FactForm;
import org.vigil.cases.NewClaim;
import org.vigil.cases.NewSource;
import org.vigil.cases.SourceGrade;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.ClaimStatus;
import org.vigil.cases.dossier.ConflictDecision;
import org.vigil.cases.dossier.Fact;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** The forms on the record of a case: sources and their grades, claims and their decisions, conflicts. */
@Controller
@RequestMapping("/desk/cases/{ref}")
class ClaimPages {

    private static final Pattern TASK = Pattern.compile("[\\w-]{1,64}");

    private final CaseManagement cases;
    private final CasePageAnswers answers;

    ClaimPages(CaseManagement cases, CasePageAnswers answers) {
        this.cases = cases;
        this.answers = answers;
    }

    @PostMapping("/sources")
    String addSource(
            @PathVariable CaseRef ref,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var typed = new CaseViewTyped("source", sent);
        try {
            cases.addSource(ref, source(typed), null);
        } catch (Refusal refused) {
            return answers.again(ref, "source", sent, refused, UnaryOperator.identity(), model, response);
        }
        return done(redirect, ref, "source.added", "#sources");
    }

    static NewSource source(CaseViewTyped typed) {
        var title = typed.first("source.title");
        var publisher = typed.first("source.publisher");
        var origin = typed.first("source.originGroup");
        return new NewSource(
                title == null ? "" : title,
                publisher,
                origin != null ? origin : publisher == null ? "" : publisher,
                choice(typed, "source.kind", SourceKind.class, SourceKind.UNKNOWN),
                SourceGrade.UNGRADED,
                typed.first("source.language"),
                typed.first("source.url"),
                typed.first("source.publishedAt"),
                typed.first("source.confidential") != null);
    }

    @PostMapping("/sources/{source}/grade")
    String grade(
            @PathVariable CaseRef ref,
            @PathVariable UUID source,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var form = "grade-" + source;
        var typed = new CaseViewTyped(form, sent);
        try {
            cases.grade(source, grade(typed));
        } catch (Refusal refused) {
            return answers.again(ref, form, sent, refused, field -> field + "-" + source, model, response);
        }
        return done(redirect, ref, "source.graded", "#source-" + source);
    }

    private static SourceGrade grade(CaseViewTyped typed) {
        var reliability = typed.first("reliability");
        var credibility = typed.first("credibility");
        return new SourceGrade(
                reliability == null || reliability.length() != 1 ? ' ' : reliability.charAt(0),
                credibility == null || !credibility.matches("\\d") ? 0 : Integer.parseInt(credibility));
    }

    @PostMapping("/claims")
    String propose(
            @PathVariable CaseRef ref,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var typed = new CaseViewTyped(CasePageReader.ADD_CLAIM, sent);
        try {
            cases.propose(ref, List.of(claim(typed)), null);
        } catch (Refusal refused) {
            return answers.again(
                    ref, CasePageReader.ADD_CLAIM, sent, refused, UnaryOperator.identity(), model, response);
        }
        return done(redirect, ref, "claim.added", "#undecided");
    }

    private static NewClaim claim(CaseViewTyped typed) {
        var wrong = new ArrayList<Refusal.FieldError>();
        var fact = fact(typed, wrong);
        var source = uuid(typed.first("sourceId"));
        if (source == null) {
            wrong.add(new Refusal.FieldError("sourceId", "refusal.choose-source", List.of()));
        }
        if (fact == null || source == null) {
            throw Refusal.invalid(wrong);
        }
        var locator = typed.first("locator");
        return new NewClaim(
                source,
                fact,
                choice(typed, "modality", Modality.class, Modality.FACT),
                choice(typed, "scope", ClaimScope.class, ClaimScope.INDIVIDUAL),
                typed.first("attribution"),
                locator == null ? "" : locator,
                typed.first("quote"),
                typed.first("individualNote"));
    }

    /** What a source says of a whole group; the source is entered with it. */
    static NewClaim claimOnGroup(CaseViewTyped typed) {
        var wrong = new ArrayList<Refusal.FieldError>();
        var fact = fact(typed, wrong);
        if (fact == null) {
            throw Refusal.invalid(wrong);
        }
        var locator = typed.first("locator");
        return new NewClaim(
                null,
                fact,
                choice(typed, "modality", Modality.class, Modality.FACT),
                ClaimScope.GROUP,
                typed.first("attribution"),
                locator == null ? "" : locator,
                typed.first("quote"),
                null);
    }

    private static @Nullable Fact fact(CaseViewTyped typed, List<Refusal.FieldError> wrong) {
        var type = CasePageAnswers.factType(typed.first("type"));
        if (type == null) {
            wrong.add(new Refusal.FieldError("type", "refusal.choose-fact", List.of()));
            return null;
        }
        var form = FactForm.of(type);
        var values = new LinkedHashMap<String, String>();
        for (var field : form.fields()) {
            var value = typed.first("fact." + field.name());
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        var bound = form.bind(values);
        bound.errors()
                .forEach((field, message) -> wrong.add(new Refusal.FieldError(
                        field.isEmpty() ? "fact." + form.fields().get(0).name() : "fact." + field,
                        "refusal.fact",
                        List.of(message))));
        return bound.fact();
    }

    /** Several claims at once: each is accepted, rejected or left; a claim on a group may get its individual note. */
    @PostMapping("/claims/decisions")
    String decide(
            @PathVariable CaseRef ref,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var typed = new CaseViewTyped("decisions", sent);
        try {
            for (var field : sent.keySet()) {
                if (field.startsWith("decision.")) {
                    decide(field.substring("decision.".length()), typed);
                }
            }
        } catch (Refusal refused) {
            return answers.again(
                    ref,
                    "decisions",
                    sent,
                    refused,
                    field -> field.equals("note") ? "decisions-note" : field,
                    model,
                    response);
        }
        return done(redirect, ref, "claims.decided", "#dossier", typed);
    }

    private void decide(String id, CaseViewTyped typed) {
        var decision = typed.first("decision." + id);
        var claim = uuid(id);
        if (decision == null || claim == null || decision.equals("LATER")) {
            return;
        }
        var status = choice(typed, "decision." + id, ClaimStatus.class, ClaimStatus.PROPOSED);
        var own = typed.first("note." + id);
        var note = own == null ? typed.first("note") : own;
        cases.decide(new ClaimId(claim), status, note == null ? "" : note, typed.first("individualNote." + id));
    }

    @PostMapping("/conflicts/{conflict}")
    String decideConflict(
            @PathVariable CaseRef ref,
            @PathVariable UUID conflict,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var form = "conflict-" + conflict;
        var typed = new CaseViewTyped(form, sent);
        try {
            var decided = typed.first("decision");
            if (decided == null) {
                throw Refusal.invalid("decision", "refusal.choose-side");
            }
            var kept = uuid(decided);
            var note = typed.first("note");
            cases.decide(
                    ref,
                    conflict,
                    kept == null ? ConflictDecision.Outcome.ACCEPTED_AS_UNCERTAIN : ConflictDecision.Outcome.RESOLVED,
                    kept == null ? null : new ClaimId(kept),
                    note == null ? "" : note);
        } catch (Refusal refused) {
            return answers.again(ref, form, sent, refused, field -> field + "-" + conflict, model, response);
        }
        return done(redirect, ref, "conflict.decided", "#dossier", typed);
    }

    /** Back to the task from whose page the form was sent, else to the case. */
    private static String done(
            RedirectAttributes redirect, CaseRef ref, String what, String anchor, CaseViewTyped typed) {
        var back = typed.first("back");
        var toCase = done(redirect, ref, what, anchor);
        return back != null && TASK.matcher(back).matches() ? "redirect:/desk/tasks/" + back : toCase;
    }

    static String done(RedirectAttributes redirect, CaseRef ref, String what, String anchor) {
        redirect.addFlashAttribute("done", "deskcase.done." + what);
        return "redirect:/desk/cases/" + ref + anchor;
    }

    /** @throws Refusal (invalid) when the field holds none of the codes */
    static <E extends Enum<E>> E choice(CaseViewTyped typed, String field, Class<E> codes, E usual) {
        var text = typed.first(field);
        if (text == null) {
            return usual;
        }
        try {
            return Enum.valueOf(codes, text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(field, "refusal.choose");
        }
    }

    static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
