package org.vigil.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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

    private final CaseManagement cases;

    ClaimPages(CaseManagement cases) {
        this.cases = cases;
    }

    @PostMapping("/sources")
    String addSource(@PathVariable CaseRef ref, CaseForm form) {
        return form.named("source")
                .send(ref, "source.added", "#sources", typed -> cases.addSource(ref, source(typed), null));
    }

    static NewSource source(CaseViewTyped typed) {
        var publisher = typed.first("source.publisher");
        var origin = typed.first("source.originGroup");
        return new NewSource(
                typed.text("source.title"),
                publisher,
                origin != null ? origin : publisher == null ? "" : publisher,
                typed.choice("source.kind", SourceKind.class, SourceKind.UNKNOWN),
                SourceGrade.UNGRADED,
                typed.first("source.language"),
                typed.first("source.url"),
                typed.first("source.publishedAt"),
                typed.first("source.confidential") != null);
    }

    @PostMapping("/sources/{source}/grade")
    String grade(@PathVariable CaseRef ref, @PathVariable UUID source, CaseForm form) {
        return form.named("grade", source)
                .send(ref, "source.graded", "#source-" + source, typed -> cases.grade(source, grade(typed)));
    }

    private static SourceGrade grade(CaseViewTyped typed) {
        var reliability = typed.first("reliability");
        var credibility = typed.first("credibility");
        return new SourceGrade(
                reliability == null || reliability.length() != 1 ? ' ' : reliability.charAt(0),
                credibility == null || !credibility.matches("\\d") ? 0 : Integer.parseInt(credibility));
    }

    @PostMapping("/claims")
    String propose(@PathVariable CaseRef ref, CaseForm form) {
        return form.named(CasePageReader.ADD_CLAIM)
                .send(ref, "claim.added", "#undecided", typed -> cases.propose(ref, List.of(claim(typed)), null));
    }

    private static NewClaim claim(CaseViewTyped typed) {
        var wrong = new ArrayList<Refusal.FieldError>();
        var fact = fact(typed, wrong);
        var source = typed.uuid("sourceId");
        if (source == null) {
            wrong.add(new Refusal.FieldError("sourceId", "refusal.choose-source", List.of()));
        }
        if (fact == null || source == null) {
            throw Refusal.invalid(wrong);
        }
        return new NewClaim(
                source,
                fact,
                typed.choice("modality", Modality.class, Modality.FACT),
                typed.choice("scope", ClaimScope.class, ClaimScope.INDIVIDUAL),
                typed.first("attribution"),
                typed.text("locator"),
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
        return new NewClaim(
                null,
                fact,
                typed.choice("modality", Modality.class, Modality.FACT),
                ClaimScope.GROUP,
                typed.first("attribution"),
                typed.text("locator"),
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
    String decide(@PathVariable CaseRef ref, CaseForm form) {
        return form.named("decisions")
                .fields(field -> field.equals("note") ? "decisions-note" : field)
                .send(
                        ref,
                        "claims.decided",
                        "#dossier",
                        typed -> typed.values().keySet().stream()
                                .filter(field -> field.startsWith("decision."))
                                .forEach(field -> decide(field.substring("decision.".length()), typed)));
    }

    private void decide(String id, CaseViewTyped typed) {
        var decision = typed.first("decision." + id);
        var claim = CaseViewTyped.asUuid(id);
        if (decision == null || claim == null || decision.equals("LATER")) {
            return;
        }
        var status = typed.choice("decision." + id, ClaimStatus.class, ClaimStatus.PROPOSED);
        var own = typed.first("note." + id);
        var note = own == null ? typed.first("note") : own;
        cases.decide(new ClaimId(claim), status, note == null ? "" : note, typed.first("individualNote." + id));
    }

    @PostMapping("/conflicts/{conflict}")
    String decideConflict(@PathVariable CaseRef ref, @PathVariable UUID conflict, CaseForm form) {
        return form.named("conflict", conflict)
                .send(ref, "conflict.decided", "#dossier", typed -> decideConflict(ref, conflict, typed));
    }

    private void decideConflict(CaseRef ref, UUID conflict, CaseViewTyped typed) {
        if (typed.first("decision") == null) {
            throw Refusal.invalid("decision", "refusal.choose-side");
        }
        var kept = typed.uuid("decision");
        cases.decide(
                ref,
                conflict,
                kept == null ? ConflictDecision.Outcome.ACCEPTED_AS_UNCERTAIN : ConflictDecision.Outcome.RESOLVED,
                kept == null ? null : new ClaimId(kept),
                typed.text("note"));
    }
}
