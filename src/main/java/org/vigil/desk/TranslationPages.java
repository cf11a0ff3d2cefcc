package org.vigil.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.access.AccountManagement;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.Permissions;
import org.vigil.publication.SummaryDecision;
import org.vigil.publication.SummaryDetails;
import org.vigil.publication.SummaryManagement;
import org.vigil.publication.TranslationDetails;
import org.vigil.publication.TranslationDraft;
import org.vigil.publication.TranslationManagement;
import org.vigil.publication.TranslationState;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Paragraphs;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;
import org.vigil.shared.language.Cldr;
import org.vigil.shared.language.Language;
import org.vigil.shared.web.FieldError;

/** Where a public summary is translated, and its translations are reviewed, beside the original. */
@Controller
@RequestMapping("/desk/cases/{ref}/translations")
class TranslationPages {

    private final TranslationManagement translations;
    private final SummaryManagement summaries;
    private final AccountManagement accounts;
    private final Permissions permissions;
    private final CurrentUser currentUser;
    private final DeskWords words;

    TranslationPages(
            TranslationManagement translations,
            SummaryManagement summaries,
            AccountManagement accounts,
            Permissions permissions,
            CurrentUser currentUser,
            DeskWords words) {
        this.translations = translations;
        this.summaries = summaries;
        this.accounts = accounts;
        this.permissions = permissions;
        this.currentUser = currentUser;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable CaseRef ref, Model model) {
        return page(ref, Map.of(), List.of(), model);
    }

    @PostMapping
    String translate(
            @PathVariable CaseRef ref,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(
                ref,
                sent,
                "desk.translation.handed",
                model,
                response,
                redirect,
                () -> translations.translate(
                        ref, new TranslationDraft(sent.getOrDefault("language", ""), sent.getOrDefault("lead", ""))));
    }

    @PostMapping("/{language}/decision")
    String decide(
            @PathVariable CaseRef ref,
            @PathVariable String language,
            @RequestParam SummaryDecision decision,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var spoken = Language.ofCode(language).orElseThrow(Refusal::notFound);
        return answer(
                ref,
                sent,
                "desk.translation." + decision,
                model,
                response,
                redirect,
                () -> translations.decide(ref, spoken, decision, sent.getOrDefault("comment", "")));
    }

    private String answer(
            CaseRef ref,
            Map<String, String> sent,
            String done,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Runnable work) {
        try {
            work.run();
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.INVALID) {
                throw refused;
            }
            response.setStatus(CasePageAnswers.status(refused));
            var language = sent.getOrDefault("language", "");
            return page(
                    ref,
                    sent,
                    refused.fields().stream()
                            .map(wrong -> new FieldError(wrong.field() + "-" + language, words.say(wrong)))
                            .toList(),
                    model);
        }
        redirect.addFlashAttribute("done", done);
        return "redirect:/desk/cases/" + ref + "/translations";
    }

    private String page(CaseRef ref, Map<String, String> sent, List<FieldError> errors, Model model) {
        var original = summaries.standing(ref);
        var handed = translations.translations(ref);
        var names = accounts.displayNames();
        model.addAttribute(
                "model",
                new TranslationsPage(
                        ref.toString(),
                        original.map(SummaryDetails::version).orElse(0),
                        original.map(found -> name(found.language())).orElse(""),
                        original.map(SummaryDetails::language).orElse("en"),
                        original.map(found -> Paragraphs.of(found.lead())).orElse(List.of()),
                        original.map(found -> Language.ALL.stream()
                                        .filter(language -> !language.code().equals(found.language()))
                                        .map(language -> row(language, handed, names, sent))
                                        .toList())
                                .orElse(List.of()),
                        errors));
        return "desk/translations";
    }

    private TranslationsPage.Row row(
            Language language, List<TranslationDetails> handed, Map<UserId, String> names, Map<String, String> sent) {
        var last = handed.stream()
                .filter(details -> details.language().equals(language.code()))
                .findFirst()
                .orElse(null);
        var user = currentUser.require();
        var inReview = last != null && last.state() == TranslationState.IN_REVIEW;
        var typed = language.code().equals(sent.get("language"));
        return new TranslationsPage.Row(
                language.code(),
                name(language.code()),
                language.ownName(),
                language.isRightToLeft() ? "rtl" : "ltr",
                stands(last, names),
                tone(last),
                last == null ? List.of() : Paragraphs.of(last.lead()),
                typed ? sent.getOrDefault("lead", "") : last == null ? "" : last.lead(),
                !inReview && permissions.holds(user, Permission.SUMMARY_DRAFT),
                inReview
                        && permissions.holds(user, Permission.SUMMARY_APPROVE)
                        && !Objects.requireNonNull(last).draftedBy().equals(user.id()),
                typed);
    }

    private String stands(@Nullable TranslationDetails last, Map<UserId, String> names) {
        if (last == null) {
            return words.say("desk.translation.none");
        }
        var author = names.getOrDefault(last.draftedBy(), "");
        var reviewer = last.decidedBy() == null ? "" : names.getOrDefault(last.decidedBy(), "");
        var key = last.state() == TranslationState.APPROVED && last.stale()
                ? "STALE"
                : last.state().name();
        return words.say(
                "desk.translation.stands." + key, last.version(), author, reviewer, String.valueOf(last.comment()));
    }

    private static String tone(@Nullable TranslationDetails last) {
        if (last == null) {
            return "quiet";
        }
        return switch (last.state()) {
            case IN_REVIEW -> "accent";
            case RETURNED -> "due";
            case APPROVED -> last.stale() ? "due" : "plain";
        };
    }

    private String name(String language) {
        return Cldr.in(Language.EN).language(language);
    }
}
