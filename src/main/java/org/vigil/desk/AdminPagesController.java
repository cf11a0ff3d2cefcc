package org.vigil.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.access.AccountManagement;
import org.vigil.access.AccountManagement.NewAccount;
import org.vigil.access.AccountRow;
import org.vigil.access.Role;
import org.vigil.shared.CleanText;
import org.vigil.shared.Refusal;
import org.vigil.shared.web.Choice;
import org.vigil.shared.web.FieldError;

/** The administrator's page: who may sign in, with which roles, in which teams; and adding an account. */
@Controller
class AdminPagesController {

    private static final String USERNAME = "[a-z0-9][a-z0-9._-]{0,63}";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PASSWORD = 512;

    private final AccountManagement accounts;
    private final DeskWords words;

    AdminPagesController(AccountManagement accounts, DeskWords words) {
        this.accounts = accounts;
        this.words = words;
    }

    @GetMapping("/admin")
    String list(Model model) {
        return page(new Typed("", "", "", Set.of(), Set.of(), ""), List.of(), model);
    }

    @PostMapping("/admin")
    String add(
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var typed = Typed.of(form);
        var errors = new ArrayList<>(check(typed));
        if (errors.isEmpty()) {
            try {
                accounts.add(typed.account());
                redirect.addFlashAttribute("added", typed.username());
                return "redirect:/admin";
            } catch (Refusal refused) {
                if (refused.kind() != Refusal.Kind.INVALID) {
                    throw refused;
                }
                refused.fields().forEach(field -> errors.add(new FieldError(field.field(), words.say(field))));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(typed, errors, model);
    }

    /** What was typed; the password is never shown again. */
    private record Typed(
            String username,
            String displayName,
            String password,
            Set<String> roles,
            Set<String> teams,
            String newTeam) {

        static Typed of(MultiValueMap<String, String> form) {
            return new Typed(
                    first(form, "username"),
                    first(form, "displayName"),
                    form.getOrDefault("password", List.of("")).get(0),
                    Set.copyOf(form.getOrDefault("roles", List.of())),
                    Set.copyOf(form.getOrDefault("teams", List.of())),
                    first(form, "newTeam"));
        }

        private static String first(MultiValueMap<String, String> form, String name) {
            var value = form.getFirst(name);
            return value == null ? "" : value.strip();
        }

        NewAccount account() {
            var held = Arrays.stream(Role.values())
                    .filter(role -> roles.contains(role.name()))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
            var joined = new TreeSet<>(teams);
            if (!newTeam.isEmpty()) {
                joined.add(newTeam);
            }
            return new NewAccount(username, displayName, password, held, List.copyOf(joined), false);
        }
    }

    private List<FieldError> check(Typed typed) {
        var errors = new ArrayList<FieldError>();
        if (!typed.username().matches(USERNAME)) {
            errors.add(new FieldError("username", words.say("desk.admin.username.wrong")));
        }
        if (!isName(typed.displayName()) || typed.displayName().isEmpty()) {
            errors.add(new FieldError("displayName", words.say("desk.admin.displayName.wrong")));
        }
        if (typed.password().length() > LONGEST_PASSWORD) {
            errors.add(new FieldError("password", words.say("desk.admin.password.long", LONGEST_PASSWORD)));
        }
        if (typed.account().roles().isEmpty()) {
            errors.add(new FieldError("roles", words.say("desk.admin.roles.none")));
        }
        if (!isName(typed.newTeam())) {
            errors.add(new FieldError("newTeam", words.say("desk.admin.team.wrong")));
        }
        return errors;
    }

    private static boolean isName(String text) {
        try {
            CleanText.orNull("name", text, LONGEST_NAME);
            return true;
        } catch (IllegalArgumentException unclean) {
            return false;
        }
    }

    private String page(Typed typed, List<FieldError> errors, Model model) {
        var all = accounts.list();
        var teams = all.stream()
                .flatMap(account -> account.teams().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        model.addAttribute(
                "admin",
                new AdminPages(
                        all.stream().map(this::row).toList(),
                        typed.username(),
                        typed.displayName(),
                        Arrays.stream(Role.values())
                                .map(role -> Choice.of(role.name(), words.say("layout.role." + role))
                                        .withHint(words.say("desk.admin.role." + role))
                                        .selectedIf(typed.roles().contains(role.name())))
                                .toList(),
                        teams.stream()
                                .map(team -> Choice.of(team, team)
                                        .selectedIf(typed.teams().contains(team)))
                                .toList(),
                        typed.newTeam(),
                        errors));
        return "desk/admin";
    }

    private AdminPages.Row row(AccountRow account) {
        return new AdminPages.Row(
                account.username(),
                account.displayName(),
                account.roles().stream().map(Role::name).toList(),
                account.teams(),
                account.enabled(),
                words.day(account.createdAt()));
    }
}
