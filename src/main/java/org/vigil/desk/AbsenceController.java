package org.vigil.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.access.AbsenceManagement;
import org.vigil.access.AccountManagement;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.Permissions;
import org.vigil.access.SignedInUser;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;
import org.vigil.shared.web.Choice;
import org.vigil.shared.web.FieldError;

/** Who is away and who stands in. */
@Controller
@RequestMapping("/desk/absences")
class AbsenceController {

    private final AbsenceManagement absences;
    private final AccountManagement accounts;
    private final Permissions permissions;
    private final CurrentUser currentUser;
    private final DeskWords words;
    private final Clock clock;

    AbsenceController(
            AbsenceManagement absences,
            AccountManagement accounts,
            Permissions permissions,
            CurrentUser currentUser,
            DeskWords words,
            Clock clock) {
        this.absences = absences;
        this.accounts = accounts;
        this.permissions = permissions;
        this.currentUser = currentUser;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        return page(Map.of(), List.of(), model);
    }

    @PostMapping
    String record(
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var me = currentUser.require();
            var absent = sent.getOrDefault("absent", me.username());
            absences.record(
                    person("absent", absent),
                    person("substitute", sent.getOrDefault("substitute", "")),
                    day(sent.get("from")),
                    day(sent.get("to")));
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.INVALID) {
                throw refused;
            }
            response.setStatus(CasePageAnswers.status(refused));
            return page(
                    sent,
                    refused.fields().stream()
                            .map(wrong -> new FieldError(wrong.field(), words.say(wrong)))
                            .toList(),
                    model);
        }
        redirect.addFlashAttribute("done", "desk.absence.recorded");
        return "redirect:/desk/absences";
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id, RedirectAttributes redirect) {
        absences.end(id);
        redirect.addFlashAttribute("done", "desk.absence.ended");
        return "redirect:/desk/absences";
    }

    private UserId person(String field, String username) {
        return accounts.byUsername(username)
                .map(SignedInUser::id)
                .orElseThrow(() -> Refusal.invalid(field, "refusal.absence.nobody"));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private String page(Map<String, String> sent, List<FieldError> errors, Model model) {
        var me = currentUser.require();
        var anybody = permissions.holds(me, Permission.CASE_COORDINATE);
        var staff = accounts.caseStaff();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var names = accounts.displayNames();
        model.addAttribute(
                "model",
                new AbsencePage(
                        absences.list().stream()
                                .map(absence -> new AbsencePage.Row(
                                        absence.id().toString(),
                                        names.getOrDefault(absence.absent(), ""),
                                        words.say(
                                                "desk.absence.days",
                                                words.day(absence.from()),
                                                words.day(absence.to())),
                                        words.say("desk.absence.standIn", names.getOrDefault(absence.substitute(), "")),
                                        absence.covers(today),
                                        anybody || absence.absent().equals(me.id())))
                                .toList(),
                        anybody,
                        choices(staff, sent.getOrDefault("absent", me.username())),
                        choices(staff, sent.getOrDefault("substitute", "")),
                        sent.getOrDefault("from", today.toString()),
                        sent.getOrDefault("to", ""),
                        errors));
        return "desk/absences";
    }

    private static List<Choice> choices(List<SignedInUser> staff, String chosen) {
        return staff.stream()
                .map(person -> Choice.of(person.username(), person.displayName())
                        .selectedIf(person.username().equals(chosen)))
                .toList();
    }
}
