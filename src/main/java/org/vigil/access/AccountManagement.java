package org.vigil.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.shared.Refusal;
import org.vigil.shared.Sha256;
import org.vigil.shared.UserId;

/** The use cases on accounts, teams and API tokens. */
@Service
@Transactional
public class AccountManagement {

    private static final String TOKEN_PREFIX = "vgl_";
    private static final Duration TOKEN_LIFE = Duration.ofHours(12);
    private static final int SHORTEST_PASSWORD = 15;

    private final Accounts accounts;
    private final Passwords passwords;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccountManagement(
            Accounts accounts, Passwords passwords, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Checks a password. Takes the same time whether or not the account exists. */
    @OpenToAnyone("signing in is how one becomes somebody")
    @Transactional(readOnly = true)
    public Optional<SignedInUser> authenticate(String username, String password) {
        var account = accounts.byUsername(username);
        if (account.isEmpty()) {
            passwords.pretend(password);
            return Optional.empty();
        }
        return account.filter(found -> passwords.matches(password, found.passwordHash()))
                .map(Accounts.Account::user);
    }

    /** Makes a token for the API; only its hash is kept. */
    @OpenToAnyone("the caller has just proved the password")
    public String issueToken(UserId user) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = TOKEN_PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into access.api_token (token_hash, user_id, created_at, expires_at) values (?, ?, ?, ?)")
                .params(
                        Sha256.of(token),
                        user.value(),
                        java.sql.Timestamp.from(clock.instant()),
                        java.sql.Timestamp.from(clock.instant().plus(TOKEN_LIFE)))
                .update();
        return token;
    }

    @OpenToAnyone("a bearer token is its own proof")
    @Transactional(readOnly = true)
    public Optional<SignedInUser> byToken(String token) {
        if (!token.startsWith(TOKEN_PREFIX) || token.length() > 100) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select user_id from access.api_token
                        where token_hash = ? and revoked_at is null and expires_at > ?""")
                .params(Sha256.of(token), java.sql.Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .flatMap(id -> accounts.byId(new UserId(id)));
    }

    /** The account as it is now; empty when it was disabled. */
    @OpenToAnyone("read at each request for the one who is signed in")
    @Transactional(readOnly = true)
    public Optional<SignedInUser> refresh(UserId id) {
        return accounts.byId(id);
    }

    @OpenToAnyone("staff names are shown beside what they did")
    @Transactional(readOnly = true)
    public Optional<Team> teamOf(UserId user) {
        return accounts.teamOf(user);
    }

    @OpenToAnyone("staff names are shown beside what they did")
    @Transactional(readOnly = true)
    public Optional<SignedInUser> byUsername(String username) {
        return accounts.byUsername(username).map(Accounts.Account::user);
    }

    /** Display names by account, for pages that say who did what. */
    @OpenToAnyone("staff names are shown beside what they did")
    @Transactional(readOnly = true)
    public java.util.Map<UserId, String> displayNames() {
        var names = new java.util.HashMap<UserId, String>();
        names.put(UserId.SYSTEM, SignedInUser.SYSTEM.displayName());
        jdbc.sql("select id, display_name from access.user_account").query(row -> {
            names.put(new UserId(row.getObject(1, UUID.class)), row.getString(2));
        });
        return names;
    }

    /** The teams of the caller, by name. */
    @RequiresPermission(Permission.TASK_WORK)
    @Transactional(readOnly = true)
    public List<Team> myTeams() {
        return accounts.teamsOf(CurrentUser.current().map(SignedInUser::id).orElse(UserId.SYSTEM));
    }

    /** The colleagues who work on cases, by name. */
    @RequiresPermission(Permission.TASK_WORK)
    @Transactional(readOnly = true)
    public List<SignedInUser> caseStaff() {
        return accounts.caseStaff();
    }

    /** The human behind an account, whether or not it may still sign in: what four eyes compare. */
    @OpenToAnyone("four eyes ask for whoever acts")
    @Transactional(readOnly = true)
    public UUID holderOf(UserId account) {
        return accounts.holderOf(account);
    }

    /** Every account, by name. */
    @RequiresPermission(Permission.ADMINISTER)
    @Transactional(readOnly = true)
    public List<AccountRow> list() {
        return accounts.list();
    }

    /**
     * Adds an account. A password has at least 15 characters; no other rule is put on it.
     *
     * @throws Refusal (invalid) when the password is too short or the name is taken
     */
    @RequiresPermission(Permission.ADMINISTER)
    public UserId add(NewAccount account) {
        check(account);
        var id = store(account, passwords.hash(account.password()));
        events.publishEvent(new AccountEvent.AccountAdded(id));
        return id;
    }

    /**
     * Adds several accounts, all or none. Each password is hashed with a salt of its own, as many at a time as the gate lets
     * through.
     */
    @RequiresPermission(Permission.ADMINISTER)
    public List<UserId> addAll(List<NewAccount> added) {
        added.forEach(this::check);
        var hashes = added.parallelStream()
                .map(account -> passwords.hash(account.password()))
                .toList();
        return IntStream.range(0, added.size())
                .mapToObj(index -> store(added.get(index), hashes.get(index)))
                .toList();
    }

    /** Whether nobody has an account yet: then the first one is made by whoever runs the machine. */
    @OpenToAnyone("asked before there is anybody who could be asked who they are")
    @Transactional(readOnly = true)
    public boolean hasNone() {
        return !jdbc.sql("select exists (select 1 from access.user_account)")
                .query(Boolean.class)
                .single();
    }

    /** From now on the account cannot sign in; its sessions and tokens end with the next request. */
    @RequiresPermission(Permission.ADMINISTER)
    public void disable(String username) {
        var account = requireOther(username);
        accounts.disable(account.id());
        events.publishEvent(new AccountEvent.AccountDisabled(account.id()));
    }

    /** Gives the account another password; whoever was signed in with it is signed out, on every device. */
    @RequiresPermission(Permission.ADMINISTER)
    public void reset(String username, String password) {
        checkPassword(password);
        var account = requireOther(username);
        accounts.reset(account, passwords.hash(password), clock.instant());
        events.publishEvent(new AccountEvent.PasswordReset(account.id()));
    }

    private SignedInUser requireOther(String username) {
        var account =
                accounts.byUsername(username).orElseThrow(Refusal::notFound).user();
        if (account.id().equals(CurrentUser.current().map(SignedInUser::id).orElse(UserId.SYSTEM))) {
            throw Refusal.conflict("refusal.account.own");
        }
        return account;
    }

    /** The team of that name, which begins to exist when it is first named. */
    @RequiresPermission(Permission.ADMINISTER)
    public UUID teamNamed(String name) {
        return accounts.team(name);
    }

    private static void checkPassword(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw Refusal.invalid("password", "refusal.password.short", SHORTEST_PASSWORD);
        }
    }

    private void check(NewAccount account) {
        if (!account.demo()) {
            checkPassword(account.password());
        }
        if (accounts.byUsername(account.username()).isPresent()) {
            throw Refusal.invalid("username", "refusal.username.taken");
        }
    }

    private UserId store(NewAccount account, String hash) {
        var id = UserId.random();
        var user = new SignedInUser(
                id.value(), account.username(), account.displayName(), UUID.randomUUID(), account.roles());
        var by = CurrentUser.current().map(SignedInUser::id).orElse(UserId.SYSTEM);
        accounts.add(user, hash, by);
        for (var team : account.teams()) {
            accounts.join(accounts.team(team), id, by);
        }
        return id;
    }

    /**
     * An account to add.
     *
     * @param demo demo accounts take whatever password the environment gives
     */
    public record NewAccount(
            String username, String displayName, String password, Set<Role> roles, List<String> teams, boolean demo) {}
}
