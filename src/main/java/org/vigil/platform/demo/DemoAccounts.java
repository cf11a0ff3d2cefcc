package org.vigil.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.access.AccountManagement;
import org.vigil.access.AccountManagement.NewAccount;
import org.vigil.access.CurrentUser;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.platform.DemoMode;
import org.vigil.platform.PrivateFiles;

/** The demo's people: one account or two for each role, all with one password, added once. */
@Component
class DemoAccounts {

    static final String TEAM = "Central Asia";

    private static final String PASSWORD_LINE = "password: ";
    /** No signs that are mistaken for each other. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final List<Person> PEOPLE = List.of(
            new Person("intake", "Nilufar Aminova", Role.INTAKE),
            new Person("intake2", "Ben Okafor", Role.INTAKE),
            new Person("verifier", "Marta Lindqvist", Role.VERIFIER),
            new Person("verifier2", "Rustam Yuldashev", Role.VERIFIER),
            new Person("reviewer", "Ana Ferreira", Role.REVIEWER),
            new Person("reviewer2", "Tomasz Wrona", Role.REVIEWER),
            new Person("advocate", "Leila Haddad", Role.ADVOCATE),
            new Person("coordinator", "Greta Vos", Role.COORDINATOR),
            new Person("partner", "Samir Kone", Role.PARTNER),
            new Person("auditor", "Ines Moreau", Role.AUDITOR),
            new Person("admin", "Piet Janssen", Role.ADMIN));

    private final AccountManagement accounts;
    private final CurrentUser currentUser;
    private final DemoMode mode;

    DemoAccounts(AccountManagement accounts, CurrentUser currentUser, DemoMode mode) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.mode = mode;
    }

    /** An account of the demo. */
    record Person(String username, String displayName, Role role) {

        private NewAccount account(String password) {
            return new NewAccount(
                    username,
                    displayName,
                    password,
                    Set.of(role),
                    role.isCaseStaff() ? List.of(TEAM) : List.of(),
                    true);
        }
    }

    static List<String> usernames() {
        return PEOPLE.stream().map(Person::username).toList();
    }

    /**
     * Adds those that are missing.
     *
     * @return the password when it was generated now, so that it can be shown this once
     */
    @Nullable
    String add() {
        return currentUser.asSystem(() -> {
            var missing = PEOPLE.stream()
                    .filter(person -> accounts.byUsername(person.username()).isEmpty())
                    .toList();
            if (missing.isEmpty()) {
                return null;
            }
            var kept = passwordFile();
            var fresh = mode.password() == null && Files.notExists(kept);
            var password = password(kept);
            accounts.addAll(
                    missing.stream().map(person -> person.account(password)).toList());
            return fresh ? password : null;
        });
    }

    SignedInUser require(String username) {
        return accounts.byUsername(username)
                .orElseThrow(() -> new IllegalStateException("No demo account " + username));
    }

    Path passwordFile() {
        return mode.data().resolve("demo-accounts.txt");
    }

    private String password(Path kept) {
        var given = mode.password();
        if (given != null) {
            return given;
        }
        try {
            if (Files.notExists(kept)) {
                PrivateFiles.write(kept, page(generated()));
            }
            return Files.readAllLines(kept, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith(PASSWORD_LINE))
                    .map(line -> line.substring(PASSWORD_LINE.length()).strip())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            kept + " holds no password: delete it, and the next start makes a new one."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(String password) {
        var lines = PEOPLE.stream()
                .map(person -> "%-12s %-12s %s".formatted(person.username(), person.role(), person.displayName()))
                .collect(Collectors.joining("\n"));
        return "Vigil's demo accounts. They share one password.\n\n" + PASSWORD_LINE + password + "\n\n" + lines + "\n";
    }

    /** Twenty signs in four groups: 99 bits. */
    private static String generated() {
        var random = new SecureRandom();
        return IntStream.range(0, 4)
                .mapToObj(group -> random.ints(5, 0, ALPHABET.length())
                        .mapToObj(sign -> ALPHABET.substring(sign, sign + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
