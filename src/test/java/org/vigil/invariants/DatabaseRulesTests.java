package org.vigil.invariants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;

/** What PostgreSQL refuses by itself, asked in SQL as the application's role and as the public one. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class DatabaseRulesTests {

    /** Tables that are read before anybody is known, or that hold nothing but ids and counters. */
    /** What the demo's story does not fill: the census of 1 December, and the addresses of merged cases. */
    private static final Set<String> FILLED_LATER =
            Set.of("published.census", "published.redirect", "published.hearing");

    private static final Set<String> WITHOUT_ROW_RULES = Set.of(
            "access.user_account",
            "access.user_role",
            "access.team",
            "access.team_member",
            "access.api_token",
            "access.web_session",
            "access.web_session_attributes",
            "access.context_key",
            "cases.person",
            "cases.ref_counter",
            "audit.head");

    private static final String TABLES = """
            select n.nspname || '.' || c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'""";

    private static final String COUNT_CASES = "select count(*) from cases.detention_case";

    @Autowired
    private Owner owner;

    @Autowired
    private Path path;

    @Autowired
    private Staff staff;

    // No context, no rows.

    @Test
    void guardsEveryStaffTableByRowRules() {
        var bare = owner.sql()
                .sql(TABLES
                        + " and n.nspname not in ('engine', 'published', 'flyway', 'public') and not c.relrowsecurity")
                .query(String.class)
                .list();

        assertThat(bare).containsExactlyInAnyOrderElementsOf(WITHOUT_ROW_RULES);
    }

    @Test
    void showsNothingToNobody() throws SQLException {
        var guarded = owner.sql()
                .sql(TABLES + " and c.relrowsecurity")
                .query(String.class)
                .list();
        assertThat(guarded).contains("cases.detention_case", "cases.claim", "workflow.task_view", "audit.entry");
        assertThat(owner.sql().sql(COUNT_CASES).query(Long.class).single()).isPositive();

        try (var nobody = owner.asApplication()) {
            for (var table : guarded) {
                assertThat(rows(nobody, table)).as(table).isZero();
            }
        }
    }

    private static long rows(Connection connection, String table) throws SQLException {
        try {
            return count(connection, "select count(*) from " + table);
        } catch (SQLException denied) {
            assertThat(denied.getMessage()).as(table).contains("permission denied");
            return 0;
        }
    }

    // A context is true, fresh and of this transaction.

    @Test
    void believesTheSignedContextAlone() throws SQLException {
        var verifier = staff.named("verifier").account();

        assertThat(casesSeenWith(signed(verifier, 0))).isPositive();
        assertThat(casesSeenWith(verifier + "|" + System.currentTimeMillis() + "|" + "0".repeat(64)))
                .isZero();
        assertThat(casesSeenWith(new UUID(0, 0)
                        + signed(verifier, 0).substring(verifier.toString().length())))
                .isZero();
        assertThat(casesSeenWith(verifier.toString())).isZero();
        assertThat(casesSeenWith("|||")).isZero();
    }

    @Test
    void believesNoContextFromYesterdayOrTomorrow() throws SQLException {
        var verifier = staff.named("verifier").account();

        assertThat(casesSeenWith(signed(verifier, -11))).isZero();
        assertThat(casesSeenWith(signed(verifier, 11))).isZero();
    }

    @Test
    void believesNobodyWhereThereIsNoKey() throws SQLException {
        var context = staff.named("verifier").account() + "|" + System.currentTimeMillis() + "|" + "0".repeat(64);
        try (var connection = owner.connection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("delete from access.context_key");
            setContext(connection, context);

            assertThat(count(connection, "select count(access.current_user_id())"))
                    .isZero();
            connection.rollback();
        }
    }

    @Test
    void forgetsOnAPooledConnectionWhoActed() throws SQLException {
        try (var pooled = owner.asApplication()) {
            pooled.setAutoCommit(false);
            setContext(pooled, signed(staff.named("verifier").account(), 0));
            assertThat(count(pooled, COUNT_CASES)).isPositive();
            pooled.commit();

            assertThat(count(pooled, COUNT_CASES)).isZero();
            pooled.rollback();
            pooled.setAutoCommit(true);
        }
    }

    @Test
    void showsTheAuditorNoCaseAndTheVerifierNoLog() {
        assertThat(staff.count(staff.named("auditor"), COUNT_CASES)).isZero();
        assertThat(staff.count(staff.named("auditor"), "select count(*) from audit.entry"))
                .isPositive();
        assertThat(staff.count(staff.named("verifier"), "select count(*) from audit.entry"))
                .isZero();
        assertThat(staff.count(staff.named("admin"), COUNT_CASES)).isZero();
        assertThat(staff.count(staff.named("partner"), COUNT_CASES)).isZero();
    }

    private long casesSeenWith(String context) throws SQLException {
        try (var connection = owner.asApplication()) {
            connection.setAutoCommit(false);
            setContext(connection, context);
            var seen = count(connection, COUNT_CASES);
            connection.rollback();
            connection.setAutoCommit(true);
            return seen;
        }
    }

    private static void setContext(Connection connection, String context) throws SQLException {
        try (var set = connection.prepareStatement("select set_config('vigil.context', ?, true)")) {
            set.setString(1, context);
            set.execute();
        }
    }

    /** A context as only the owner of the key can sign it. */
    private String signed(UUID user, int minutesFromNow) {
        var text = user + "|" + (System.currentTimeMillis() + minutesFromNow * 60_000L);
        return text
                + "|"
                + owner.sql()
                        .sql(
                                "select encode(public.hmac(convert_to(?, 'UTF8'), key, 'sha256'), 'hex') from access.context_key")
                        .param(text)
                        .query(String.class)
                        .single();
    }

    // Nobody becomes more than they are.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set role postgres",
                "set session authorization postgres",
                "alter role vigil_app bypassrls",
                "alter table cases.claim disable row level security",
                "select key from access.context_key",
                "select contact_sealed from intake.report",
                "create schema mine",
                "set session_replication_role = replica"
            })
    void refusesTheApplicationMoreRights(String attempt) {
        refused(() -> asNobody(attempt), "denied|must be|permission");
    }

    @Test
    void givesTheApplicationNeitherTableNorBypass() {
        var owned = owner.sql().sql("""
                        select count(*) from pg_class c join pg_roles r on r.oid = c.relowner
                        where r.rolname in ('vigil_app', 'vigil_public')""").query(Long.class).single();
        var mighty = owner.sql().sql("""
                        select count(*) from pg_roles where rolname in ('vigil_app', 'vigil_public')
                            and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)""").query(Long.class).single();

        assertThat(owned).isZero();
        assertThat(mighty).isZero();
    }

    @Test
    void letsNobodyGrantThemselfARoleOrATeam() {
        var intake = staff.hire(Role.INTAKE);
        var admin = staff.hire(Role.ADMIN);
        var adminsOther = staff.otherAccountOf(admin, Role.INTAKE);
        var role = "insert into access.user_role (user_id, role, granted_by) values (?, 'REVIEWER', ?)";
        var team =
                "insert into access.team_member (team_id, user_id, granted_by) select id, ?, ? from access.team limit 1";

        for (var sql : List.of(role, team)) {
            refused(() -> staff.sql(intake, sql, intake.account(), intake.account()), "administrator|themself");
            refused(() -> staff.sql(intake, sql, intake.account(), admin.account()), "administrator");
            refused(() -> staff.sql(admin, sql, admin.account(), admin.account()), "themself");
            refused(() -> staff.sql(admin, sql, admin.account(), intake.account()), "themself");
            refused(() -> staff.sql(admin, sql, adminsOther.account(), admin.account()), "themself");
        }
        assertThat(staff.sql(admin, role, intake.account(), admin.account())).isEqualTo(1);
        refused(
                () -> staff.sql(
                        intake,
                        "update access.user_account set holder = ? where id = ?",
                        UUID.randomUUID(),
                        intake.account()),
                "stays with its holder");
    }

    // Invariant 1: the approver is none of opener, editor, verifier.

    @Test
    void refusesAReviewByWhoeverHadAPartInTheRecord() {
        var ref = path.caseInReview("Review Rule");
        var verifier = staff.named("verifier");

        for (var contributor :
                List.of(staff.named("intake"), verifier, staff.otherAccountOf(verifier, Role.REVIEWER))) {
            refused(() -> review(contributor, contributor, ref), "opened, edited or verified");
        }
        refused(() -> review(verifier, staff.named("reviewer"), ref), "signed by the one who gives it");
        assertThat(review(staff.hire(Role.REVIEWER), null, ref)).isEqualTo(1);
    }

    @Test
    void refusesAReviewByWhoeverWroteInAnothersName() {
        var ref = path.caseInReview("Borrowed Name Rule");
        var sly = staff.hire(Role.REVIEWER, Role.INTAKE);

        staff.sql(sly, """
                insert into cases.source (id, case_id, title, origin_group, kind, recorded_by)
                select ?, id, 'Planted', 'planted', 'OTHER', ? from cases.detention_case where ref = ?""", UUID.randomUUID(), staff.named("intake").account(), ref);

        refused(() -> review(sly, sly, ref), "opened, edited or verified");
    }

    @Test
    void refusesAReviewOfAnotherVersion() {
        var ref = path.caseInReview("Version Rule");
        var reviewer = staff.hire(Role.REVIEWER);

        refused(
                () -> staff.sql(
                        reviewer,
                        REVIEW.replace("select ?, id, record_version,", "select ?, id, record_version - 1,"),
                        UUID.randomUUID(),
                        reviewer.account(),
                        ref),
                "has changed since it was seen");
    }

    @Test
    void forgetsNoContribution() {
        refused(() -> staff.sql(staff.named("verifier"), "delete from cases.contribution"), "permission denied");
        refused(
                () -> staff.sql(staff.named("verifier"), "update cases.contribution set holder = gen_random_uuid()"),
                "permission denied");
    }

    private static final String REVIEW = """
            insert into verification.review_decision (id, case_id, record_version, decision, comment, reviewer, at)
            select ?, id, record_version, 'APPROVE', 'Seen', ?, now() from cases.detention_case where ref = ?""";

    private int review(SignedInUser acting, @org.jspecify.annotations.Nullable SignedInUser signing, String ref) {
        return staff.sql(acting, REVIEW, UUID.randomUUID(), (signing == null ? acting : signing).account(), ref);
    }

    // Invariants 1 and 3: safety checks, summaries, what is public.

    @Test
    void refusesASafetyCheckByWhoeverHadAPartInTheRecordOrReviewedIt() {
        var ref = path.caseInSafetyCheck("Safety Rule");

        for (var name : List.of("intake", "verifier", "reviewer")) {
            refused(() -> checkSafety(staff.named(name), ref, "FULL"), "may not check its safety");
        }
        assertThat(checkSafety(staff.hire(Role.REVIEWER), ref, "FULL")).isNotNull();
    }

    @Test
    void refusesApprovalOfASummaryByItsDrafter() {
        var ref = path.caseInSafetyCheck("Drafter Rule");
        var check = checkSafety(staff.named("reviewer2"), ref, "FULL");
        var drafter = staff.hire(Role.ADVOCATE, Role.REVIEWER);
        draft(drafter, ref, check);

        refused(() -> approve(drafter, ref), "an_approver_is_not_the_drafter|may not approve it");
        refused(
                () -> approve(staff.otherAccountOf(drafter, Role.REVIEWER), ref),
                "drafted a summary may not approve it");
        assertThat(approve(staff.hire(Role.REVIEWER), ref)).isEqualTo(1);
    }

    @Test
    void publishesNothingWithoutSafetyCheckConsentAndSecondPerson() {
        var ref = path.caseInReview("Publication Rule");
        var reviewer = staff.hire(Role.REVIEWER);
        refused(() -> publish(reviewer, ref), "no second person approved");

        var check = checkSafety(staff.named("reviewer2"), ref, "FULL");
        draft(staff.named("advocate"), ref, check);
        refused(() -> publish(reviewer, ref), "no second person approved");

        approve(reviewer, ref);
        refused(() -> publish(reviewer, ref), "without a recorded consent status");

        consent(check, "REFUSED");
        refused(() -> publish(reviewer, ref), "may not be named");
    }

    @Test
    void publishesNothingThatTheSafetyCheckWithholds() {
        var ref = path.caseInReview("Withheld Rule");
        var check = checkSafety(staff.named("reviewer2"), ref, "WITHHOLD");
        consent(check, "GIVEN");
        draft(staff.named("advocate"), ref, check);
        var reviewer = staff.hire(Role.REVIEWER);
        approve(reviewer, ref);

        refused(() -> publish(reviewer, ref), "without a safety check that allows it");
    }

    @Test
    void publishesOnceEverythingIsThere() {
        var ref = path.caseInReview("Publishable Rule");
        var check = checkSafety(staff.named("reviewer2"), ref, "FULL");
        consent(check, "GIVEN");
        draft(staff.named("advocate"), ref, check);
        var reviewer = staff.hire(Role.REVIEWER);
        approve(reviewer, ref);

        assertThat(publish(reviewer, ref)).isEqualTo(1);

        refused(
                () -> staff.sql(reviewer, "update published.summary set display_name = 'Other' where ref = ?", ref),
                "never changes");
        refused(
                () -> staff.sql(
                        reviewer,
                        FACT.replace("ALLEGATION", "FACT"),
                        ref,
                        "His family",
                        "His family says he was beaten."),
                "never changes");
        refused(() -> staff.sql(reviewer, "delete from published.summary where ref = ?", ref), "permission denied");
        refused(() -> ownerRuns("delete from published.summary where ref = '" + ref + "'"), "never deleted");
        refused(() -> ownerRuns("truncate published.fact"), "never emptied");
    }

    private UUID checkSafety(SignedInUser checker, String ref, String outcome) {
        var id = UUID.randomUUID();
        staff.sql(checker, """
                insert into publication.risk_assessment (id, case_id, record_version, outcome, answers, comment, checked_by, checked_at)
                select ?, id, record_version, ?, '{"CONSENT":"YES","FAMILY_RISK":"NO","IDENTIFIABLE_SOURCE":"NO","HEALTH_DATA":"NO",
                    "CHILDREN":"NO","HARM_TO_TRIAL":"NO"}', 'Weighed', ?, now() from cases.detention_case where ref = ?""", id, outcome, checker.account(), ref);
        return id;
    }

    private void consent(UUID check, String status) {
        var checker = staff.named("reviewer2");
        staff.sql(checker, """
                insert into publication.consent (assessment_id, case_id, record_version, scope, status, recorded_by, recorded_at)
                select id, case_id, record_version, 'NAME', ?, ?, now() from publication.risk_assessment where id = ?""", status, checker.account(), check);
    }

    private void draft(SignedInUser drafter, String ref, UUID check) {
        staff.sql(drafter, """
                insert into publication.summary (id, case_id, version, state, assessment_id, language, lead, drafted_by, drafted_at)
                select ?, id, 1, 'IN_REVIEW', ?, 'en', 'A lead', ?, now() from cases.detention_case where ref = ?""", UUID.randomUUID(), check, drafter.account(), ref);
    }

    private int approve(SignedInUser approver, String ref) {
        return staff.sql(approver, """
                update publication.summary set approved_by = ?, approved_at = now(), approved_hash = 'h'
                where case_id = (select id from cases.detention_case where ref = ?)""", approver.account(), ref);
    }

    private int publish(SignedInUser publisher, String ref) {
        return staff.sql(publisher, """
                insert into published.summary (ref, version, is_current, state, language, pseudonymous, document, etag, published_at,
                    first_published_at, display_name, country, liberty_status, charge_category, sentence_bucket, held)
                values (?, 1, false, 'PUBLISHED', 'en', false, '{}', repeat('0', 64), now(), now(), 'X', 'TJ', 'UNKNOWN', 'NOT_STATED',
                    'NONE', false)""", ref);
    }

    // Invariant 2: two origins before review.

    @Test
    void refusesReviewOfARecordWithOneOrigin() {
        var ref = path.openCase("Single Origin Rule");
        var verifier = staff.named("verifier");

        refused(
                () -> staff.sql(verifier, "update cases.detention_case set stage = 'REVIEW' where ref = ?", ref),
                "two independent origins");
        refused(() -> staff.sql(verifier, """
                        update cases.detention_case set stage = 'REVIEW', least_origins = 9, missing_minimum = 0, open_conflicts = 0
                        where ref = ?""", ref), "two independent origins");
        refused(() -> staff.sql(staff.named("intake"), """
                        insert into cases.detention_case (id, ref, person_id, incident_type, country, stage, sensitivity, team_id, opened_by,
                            opened_at, stage_since, least_origins, missing_minimum)
                        select gen_random_uuid(), 'TJ-1999-0001', person_id, 'ARREST', 'TJ', 'REVIEW', sensitivity, team_id, opened_by,
                            now(), now(), 9, 0 from cases.detention_case where ref = ?""", ref), "two independent origins");
    }

    // Invariant 4: whoever alleges is named.

    private static final String FACT = """
            insert into published.fact (ref, version, ordinal, fact_type, label, sentence, modality, attribution, origins)
            select ref, version, 9999, 'ILL_TREATMENT', 'Treatment', s, 'ALLEGATION', a, 1
            from published.summary cross join (values (?::text, ?::text, ?::text)) said (r, a, s) where ref = r limit 1""";

    @Test
    void keepsNoAllegationWithoutItsMaker() {
        refused(() -> ownerRuns("""
                        insert into cases.claim (id, case_id, source_id, fact_type, fact, modality, scope, locator, status, recorded_by, recorded_at)
                        select gen_random_uuid(), case_id, id, 'ILL_TREATMENT', '{}', 'ALLEGATION', 'INDIVIDUAL', 'line 1', 'PROPOSED',
                            recorded_by, now() from cases.source limit 1"""), "an_allegation_names_who_alleges");
        refused(
                () -> ownerRuns("update cases.claim set attribution = null where modality = 'ALLEGATION'"),
                "an_allegation");
    }

    @Test
    void publishesNoAllegationWithoutItsMaker() throws SQLException {
        var sentence = "His family says that he was beaten.";
        refused(() -> publishFact(null, sentence), "no_allegation_without_attribution");
        refused(() -> publishFact("his lawyer", sentence), "no_allegation_without_attribution");
        refused(() -> publishFact(" ", sentence), "attribution");
        assertThatCode(() -> publishFact("his family", sentence)).doesNotThrowAnyException();
    }

    private void publishFact(@org.jspecify.annotations.Nullable String attribution, String sentence)
            throws SQLException {
        rolledBack(connection -> {
            execute(connection, "alter table published.fact disable trigger facts_come_with_their_version");
            try (var insert = connection.prepareStatement(FACT)) {
                insert.setString(1, anyPublished());
                insert.setString(2, attribution);
                insert.setString(3, sentence);
                assertThat(insert.executeUpdate()).isEqualTo(1);
            }
        });
    }

    private String anyPublished() {
        return owner.sql()
                .sql("select ref from published.summary where is_current limit 1")
                .query(String.class)
                .single();
    }

    // Invariant 5: what is said of a group fills nobody's slot by itself.

    @Test
    void fillsNoSlotFromAGroupClaimWithoutANote() {
        assertThat(owner.sql().sql("""
                                select count(*) from cases.claim
                                where scope = 'GROUP' and status = 'ACCEPTED' and individual_note is null and fills_individual""").query(Long.class).single()).isZero();
        assertThat(owner.sql().sql("""
                                select count(*) from cases.claim
                                where scope = 'GROUP' and status = 'ACCEPTED' and individual_note is null""").query(Long.class).single()).isPositive();
        refused(
                () -> staff.sql(staff.named("verifier"), "update cases.claim set fills_individual = true"),
                "can only be updated to DEFAULT");
        refused(
                () -> staff.sql(
                        staff.named("verifier"), "update cases.claim set individual_note = ' ' where scope = 'GROUP'"),
                "violates check constraint");
    }

    // Invariant 7: the engine knows ids and codes.

    @ParameterizedTest
    @ValueSource(strings = {"Daler Imomali", "he was beaten", "Душанбе", "a/b"})
    void letsNoWordsIntoAProcessVariable(String words) {
        refused(
                () -> staff.sql(
                        staff.named("verifier"),
                        "update engine.act_ru_variable set text_ = ? where id_ = (select min(id_) from engine.act_ru_variable)",
                        words),
                "more than an id or a code");
        refused(
                () -> staff.sql(
                        staff.named("verifier"),
                        "insert into engine.act_hi_varinst (id_, name_, var_type_, text_) values ('x', 'planted', 'string', ?)",
                        words),
                "more than an id or a code");
    }

    @Test
    void letsNoCommentIntoTheEngine() {
        refused(
                () -> staff.sql(
                        staff.named("verifier"),
                        "insert into engine.act_hi_comment (id_, time_, message_) values ('x', now(), 'words')"),
                "keeps no comments");
    }

    @Test
    void findsNoNameAndNoTextOfAnyCaseInTheEngine() {
        var words = owner.sql().sql("""
                        select distinct word from (
                            select display_name as word from cases.detention_case
                            union all select summary from cases.detention_case
                            union all select fact ->> key from cases.claim, unnest(array['text', 'description', 'asReported', 'outlet', 'court']) key
                            union all select attribution from cases.claim
                            union all select quote from cases.claim
                            union all select decision_note from cases.claim
                            union all select individual_note from cases.claim
                            union all select title from cases.source
                            union all select publisher from cases.source
                            union all select comment from workflow.step_taken
                            union all select lead from publication.summary
                            union all select text from advocacy.action
                            union all select text from intake.report
                            union all select username from access.user_account where length(username) > 12
                            union all select display_name from access.user_account) said where length(word) > 5""").query(String.class).list();
        assertThat(words).hasSizeGreaterThan(80).contains("Daler Imomali");
        var everything = new StringBuilder();
        for (var table : owner.sql()
                .sql(TABLES + " and n.nspname = 'engine'")
                .query(String.class)
                .list()) {
            owner.sql()
                    .sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(row -> everything.append(row).append('\n'));
        }
        owner.sql()
                .sql(
                        "select encode(bytes_, 'escape') from engine.act_ge_bytearray where name_ not like '%.bpmn' and name_ not like '%.dmn'")
                .query(String.class)
                .list()
                .forEach(row -> everything.append(row).append('\n'));
        var engine = everything.toString();

        assertThat(engine).contains(anyPublished());
        // Its own models are no case's text: a step may be called as somebody once wrote.
        var models = owner.sql()
                .sql("select convert_from(bytes_, 'UTF8') from engine.act_ge_bytearray where name_ like '%.bpmn'")
                .query(String.class)
                .list()
                .toString();
        assertThat(words.stream().filter(engine::contains).filter(word -> !models.contains(word)))
                .as("words of cases that the engine holds")
                .isEmpty();
    }

    // Invariant 8: the public role reads what is published.

    @Test
    void letsThePublicRoleReadThePublishedCopyAlone() throws SQLException {
        var tables = owner.sql().sql(TABLES).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(60);

        try (var everybody = owner.asPublic()) {
            for (var table : tables) {
                if (table.startsWith("published.")) {
                    var published = count(everybody, "select count(*) from " + table);
                    assertThat(published).as(table).isGreaterThanOrEqualTo(FILLED_LATER.contains(table) ? 0 : 1);
                } else {
                    assertThatThrownBy(() -> count(everybody, "select count(*) from " + table))
                            .as(table)
                            .hasMessageContaining("permission denied");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set role vigil_app",
                "set default_transaction_read_only = off; delete from published.fact",
                "set default_transaction_read_only = off; update published.summary set display_name = 'x'",
                "set default_transaction_read_only = off; create table public.mine (x int)",
                "select access.current_user_id()",
                "select cases.origins_of(gen_random_uuid(), 'NAME')",
                "select evidence.open(gen_random_uuid(), 'VIEWED')",
                "select audit.append('a', 'A', 'A', 'a', null, null, null, null)"
            })
    void refusesThePublicRoleEverythingElse(String attempt) {
        refused(
                () -> {
                    try (var everybody = owner.asPublic()) {
                        for (var part : attempt.split("; ", -1)) {
                            execute(everybody, part);
                        }
                    }
                },
                "permission denied|read-only");
    }

    // The log is added to and never changed.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set actor = gen_random_uuid()",
                "delete from audit.entry",
                "truncate audit.entry",
                "insert into audit.entry select * from audit.entry",
                "update audit.head set seq = 0"
            })
    void refusesTheApplicationToTouchTheLog(String attempt) {
        refused(() -> asNobody(attempt), "permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit.entry set details = 'x'", "delete from audit.entry", "truncate audit.entry"})
    void refusesEvenTheOwnerToChangeTheLog(String attempt) {
        refused(() -> ownerRuns(attempt), "append-only");
    }

    @Test
    void logsNothingForNobody() {
        refused(
                () -> asNobody("select audit.append('a', 'A', 'A', 'a', null, null, null, null)"),
                "without a row context");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verification.assessment",
                "verification.review_decision",
                "publication.risk_assessment",
                "workflow.step_taken",
                "workflow.decision_taken",
                "cases.stage_change",
                "intake.triage_decision",
                "followup.review",
                "advocacy.step",
                "evidence.custody_event"
            })
    void keepsEveryDecisionAsItWasMade(String table) {
        for (var role : List.of("verifier", "coordinator")) {
            refused(() -> staff.sql(staff.named(role), "delete from " + table), "permission denied");
            refused(() -> staff.sql(staff.named(role), "update " + table + " set id = id"), "permission denied|\"id\"");
        }
    }

    private void asNobody(String sql) throws SQLException {
        try (var connection = owner.asApplication()) {
            execute(connection, sql);
        }
    }

    private void ownerRuns(String sql) throws SQLException {
        rolledBack(connection -> execute(connection, sql));
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void rolledBack(Work work) throws SQLException {
        try (var connection = owner.connection()) {
            connection.setAutoCommit(false);
            try {
                work.on(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void refused(ThrowingCallable attempt, String reason) {
        assertThatThrownBy(attempt).satisfies(refusal -> {
            var root = refusal;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            assertThat(root.getMessage()).containsPattern(reason);
        });
    }
}
