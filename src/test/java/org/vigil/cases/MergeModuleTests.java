package org.vigil.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.cases.dossier.Age;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.ClaimStatus;
import org.vigil.cases.dossier.ConflictDecision;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.Fact;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.Name;
import org.vigil.cases.dossier.NameMatcher;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.shared.CaseRef;
import org.vigil.shared.CountryCode;
import org.vigil.shared.Refusal;
import org.vigil.testing.Owner;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;

@VigilTest
@SuppressWarnings("NullAway.Init")
class MergeModuleTests {

    @Autowired
    private MergeManagement merges;

    @Autowired
    private PersonMarkManagement marks;

    @Autowired
    private CaseManagement records;

    @Autowired
    private CaseQueries cases;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private NameMatcher matcher;

    @Autowired
    private Clock clock;

    @Autowired
    private Staff staff;

    @Autowired
    private Owner owner;

    // What a merge does.

    @Test
    void unitesTheClaimsOfBothWithoutMovingOne() {
        var old = open("Rustam Sherov");
        var target = open("Rustam Sherow");
        var verifier = staff.hire(Role.VERIFIER);
        var claim = state(old, "one", age(40), verifier);
        var before = recorded(old, claim);

        merge(old, target);

        assertThat(recorded(target, claim)).isEqualTo(before);
        assertThat(file(target).dossier().value(Age.class)).contains(age(40));
        assertThat(file(target).sources()).hasSize(file(old).sources().size() + 1);
        assertThat(file(target).merged())
                .singleElement()
                .extracting(MergedCase::ref, MergedCase::note)
                .containsExactly(old, "The same man");
        assertThat(cases(old).stage()).isEqualTo(Stage.MERGED);
    }

    @Test
    void opensTheContradictionsOfTheUnion() {
        var old = open("Bahrom Saidov");
        var target = open("Bahrom Saidow");
        var verifier = staff.hire(Role.VERIFIER);
        state(old, "one", age(40), verifier);
        state(target, "two", age(60), verifier);

        var preview = staff.as(coordinator(), () -> merges.preview(old, target));
        merge(old, target);

        assertThat(preview.opened()).hasSize(1);
        assertThat(preview.refused()).isNull();
        assertThat(file(target).dossier().openConflicts())
                .extracting(conflict -> conflict.key())
                .containsExactly(preview.opened().get(0).key());
        assertThat(cases(target).openConflicts()).isEqualTo(1);
    }

    @Test
    void countsOneOriginOnceThoughBothCasesNameIt() {
        var old = open("Umed Karimov");
        var target = open("Umed Karimow");
        var verifier = staff.hire(Role.VERIFIER);
        state(old, "one agency", age(33), verifier);
        state(target, "one agency", age(33), verifier);

        merge(old, target);

        var age = file(target)
                .dossier()
                .entries(org.vigil.cases.dossier.FactType.AGE)
                .get(0);
        assertThat(age.supporting()).hasSize(2);
        assertThat(age.corroboration().origins()).isEqualTo(1);
    }

    @Test
    void keepsEverybodyWithAPartInEitherFromApprovingTheUnion() {
        var clerk = staff.hire(Role.INTAKE, Role.REVIEWER);
        var old = open(clerk, "Zafar Olimov");
        var target = open("Zafar Olimow");
        var coordinator = staff.hire(Role.COORDINATOR, Role.REVIEWER);

        staff.as(coordinator, () -> merges.merge(old, target, "The same man", null));

        assertThat(contributionsOf(target, clerk)).contains(Contribution.OPENER);
        assertThat(contributionsOf(target, coordinator)).contains(Contribution.EDITOR);
        for (var person : List.of(clerk, coordinator)) {
            assertThat(staff.count(
                            person,
                            "select count(*) where cases.contributed(?, ?, 'OPENER', 'EDITOR', 'VERIFIER')",
                            cases(target).id().value(),
                            person.account()))
                    .isEqualTo(1);
        }
    }

    @Test
    void takesNothingMoreOnTheMergedCase() {
        var old = open("Aziz Rahimov");
        var target = open("Aziz Rahimow");
        merge(old, target);

        refused("refusal.case-merged", staff.hire(Role.INTAKE), () -> records.addSource(old, source("late"), null));
    }

    @Test
    void readsWhatWasKnownBeforeTheMergeWithoutTheOtherCase() {
        var old = open("Parviz Azimov");
        var target = open("Parviz Azimow");
        state(old, "one", age(29), staff.hire(Role.VERIFIER));
        var before = clock.instant();
        merge(old, target);

        assertThat(staff.as(coordinator(), () -> cases.file(target, before))
                        .dossier()
                        .value(Age.class))
                .isEmpty();
        assertThat(file(target).dossier().value(Age.class)).contains(age(29));
        assertThat(staff.as(coordinator(), () -> merges.standingFor(old, null))).contains(target);
        assertThat(staff.as(coordinator(), () -> merges.standingFor(old, before)))
                .isEmpty();
    }

    // Undoing it.

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void partedTheyAreAsTheyWere(long seed) {
        var random = new Random(seed);
        var verifier = staff.hire(Role.VERIFIER);
        var old = open("Komil Davlatov " + seed);
        var target = open("Komil Davlatow " + seed);
        for (var claim = 0; claim < 8; claim++) {
            state(random.nextBoolean() ? old : target, "origin " + random.nextInt(3), any(random), verifier);
        }
        var oldBefore = file(old);
        var targetBefore = file(target);

        merge(old, target);
        var united = file(target);
        unmerge(old);

        var union = Stream.of(oldBefore, targetBefore)
                .flatMap(file -> file.claims().stream())
                .map(RecordedClaim::claim)
                .toList();
        assertThat(united.dossier())
                .isEqualTo(Dossier.of(union, List.of(), united.dossier().asOf(), matcher));
        same(oldBefore, file(old));
        same(targetBefore, file(target));
        assertThat(owner.sql()
                        .sql(
                                "select display_name, open_conflicts, least_origins, merged_into from cases.detention_case where ref = ?")
                        .param(target.toString())
                        .query()
                        .singleRow())
                .containsEntry("open_conflicts", targetBefore.details().openConflicts())
                .containsEntry("least_origins", targetBefore.details().leastOrigins());
    }

    private static void same(CaseFile before, CaseFile after) {
        assertThat(after.claims()).isEqualTo(before.claims());
        assertThat(after.sources()).isEqualTo(before.sources());
        assertThat(after.merged()).isEmpty();
        assertThat(after.dossier().entries()).isEqualTo(before.dossier().entries());
        assertThat(after.dossier().conflicts()).isEqualTo(before.dossier().conflicts());
        assertThat(after.details().displayName()).isEqualTo(before.details().displayName());
        assertThat(after.details().openConflicts()).isEqualTo(before.details().openConflicts());
    }

    @Test
    void keepsWhatWasRecordedSinceWithTheCaseThatStood() {
        var old = open("Sorbon Naimov");
        var target = open("Sorbon Naimow");
        merge(old, target);
        var source = file(target).sources().stream()
                .filter(found -> !found.caseId().equals(cases(target).id()))
                .findFirst()
                .orElseThrow();

        var late = staff.as(
                        staff.hire(Role.INTAKE),
                        () -> records.propose(target, List.of(claim(source.id(), age(51))), null))
                .get(0);
        unmerge(old);

        assertThat(recorded(target, late).claim().source().sourceId()).isEqualTo(source.id());
        assertThat(file(old).claims())
                .noneMatch(recorded -> recorded.claim().id().equals(late));
        assertThat(file(target).sources()).extracting(RecordedSource::id).contains(source.id());
    }

    @Test
    void keepsWhatWasDecidedMeanwhileOnAClaimOfEither() {
        var old = open("Dilshod Vohidov");
        var target = open("Dilshod Vohidow");
        var verifier = staff.hire(Role.VERIFIER);
        var claim = propose(old, "one", age(45));
        merge(old, target);

        accept(claim, verifier);
        unmerge(old);

        assertThat(recorded(old, claim).claim().status()).isEqualTo(ClaimStatus.ACCEPTED);
        assertThat(cases(old).recordVersion()).isGreaterThan(1);
        assertThat(contributionsOf(old, verifier)).contains(Contribution.VERIFIER);
        assertThat(contributionsOf(target, verifier)).doesNotContain(Contribution.VERIFIER);
    }

    @Test
    void keepsTheDecisionOnAContradictionOfOneCaseWithThatCase() {
        var old = open("Farrukh Tagoev");
        var target = open("Farrukh Tagoyev");
        var verifier = staff.hire(Role.VERIFIER);
        var kept = state(old, "one", age(20), verifier);
        state(old, "two", age(70), verifier);
        merge(old, target);

        var conflict = file(target).dossier().openConflicts().get(0);
        staff.as(
                verifier,
                () -> records.decide(
                        target,
                        ConflictIds.of(cases(target).id(), conflict.key()),
                        ConflictDecision.Outcome.RESOLVED,
                        kept,
                        "The passport says so"));
        unmerge(old);

        assertThat(file(old).dossier().openConflicts()).isEmpty();
        assertThat(file(old).dossier().value(Age.class)).contains(age(20));
    }

    @Test
    void isNoLongerMergedAndSaysSoWhenAskedAgain() {
        var old = open("Jamshed Aliev");
        var target = open("Jamshed Aliyev");
        merge(old, target);

        unmerge(old);

        refused("refusal.unmerge.not-merged", coordinator(), () -> merges.unmerge(old, null));
        assertThat(staff.as(coordinator(), () -> merges.standingFor(old, null))).isEmpty();
        assertThat(cases(old).stage().isEnd()).isFalse();
    }

    // Chains, rings, and what is refused.

    @Test
    void readsAChainAsOneAndPartsItFromItsEnd() {
        var a = open("Nodir One");
        var b = open("Nodir Two");
        var c = open("Nodir Three");
        state(a, "one", age(38), staff.hire(Role.VERIFIER));
        merge(a, b);
        merge(b, c);

        assertThat(file(c).dossier().value(Age.class)).contains(age(38));
        assertThat(staff.as(coordinator(), () -> merges.standingFor(a, null))).contains(c);
        refused("refusal.unmerge.later-first", coordinator(), () -> merges.unmerge(a, null));

        unmerge(b);
        assertThat(file(c).dossier().value(Age.class)).isEmpty();
        assertThat(file(b).dossier().value(Age.class)).contains(age(38));
    }

    @Test
    void refusesRingsAndCasesThatHaveEndedAndCasesNobodyToldYouOf() {
        var a = open("Ring One");
        var b = open("Ring Two");
        var hidden = open(staff.employ("merge.elsewhere", "Americas", Role.INTAKE), "Hidden One");
        refused("refusal.merge.itself", coordinator(), () -> merges.merge(a, a, "Why", null));
        merge(a, b);

        refused("refusal.merge.target-merged", coordinator(), () -> merges.merge(b, a, "Why", null));
        refused("refusal.merge.done", coordinator(), () -> merges.merge(a, open("Ring Three"), "Why", null));
        refused("refusal.not-found", coordinator(), () -> merges.merge(b, hidden, "Why", null));
        refused("refusal.not-found", coordinator(), () -> merges.merge(hidden, b, "Why", null));
        refused("refusal.invalid", coordinator(), () -> merges.merge(b, open("Ring Four"), " ", null));
        var closed = open("Ring Five");
        end(closed, "CLOSED");
        refused("refusal.merge.target-ended", coordinator(), () -> merges.merge(b, closed, "Why", null));
        end(closed, "REJECTED");
        refused("refusal.merge.target-ended", coordinator(), () -> merges.merge(b, closed, "Why", null));
        refused("refusal.stale", coordinator(), () -> merges.merge(b, open("Ring Six"), "Why", 99L));
        refused("refusal.forbidden", staff.hire(Role.VERIFIER), () -> merges.merge(b, open("Ring Seven"), "Why", null));
    }

    @Test
    void letsNobodyLearnByAMergeWhatTheyMayNotKnow() {
        var old = open("Closed Case");
        var target = open("Open Case");
        sensitivity(target, "INTERNAL");

        refused("refusal.merge.need-to-know", coordinator(), () -> merges.merge(old, target, "Why", null));

        var stranger = staff.hireElsewhere(Role.COORDINATOR);
        staff.as(coordinator(), () -> merges.merge(target, old, "The same man", null));
        assertThat(staff.count(stranger, "select count(*) from cases.detention_case where ref = ?", target.toString()))
                .isZero();
        assertThat(staff.count(
                        stranger,
                        "select count(*) from cases.claim where case_id = ?",
                        staff.as(coordinator(), () -> cases.details(target))
                                .id()
                                .value()))
                .isZero();
        unmerge(target);
        assertThat(staff.count(stranger, "select count(*) from cases.detention_case where ref = ?", target.toString()))
                .isEqualTo(1);
    }

    // Marks.

    @Test
    void asksNobodyTwiceWhetherTwoCasesAreOnePerson() {
        var one = open("Muhammadjon Qodirov");
        var other = open("Muhammadjon Kodirov");
        var clerk = staff.hire(Role.INTAKE);
        assertThat(likely(clerk, one)).contains(other);

        staff.as(clerk, () -> marks.mark(one, other, PersonVerdict.NOT_SAME, "Born twenty years apart"));
        assertThat(likely(clerk, one)).doesNotContain(other);
        assertThat(likely(clerk, other)).doesNotContain(one);
        assertThat(staff.as(clerk, () -> marks.of(other)))
                .singleElement()
                .extracting(PersonMark::other, PersonMark::verdict)
                .containsExactly(one, PersonVerdict.NOT_SAME);

        staff.as(clerk, () -> marks.mark(other, one, PersonVerdict.UNKNOWN, "The dates were wrong"));
        assertThat(likely(clerk, one)).contains(other);
    }

    @Test
    void suggestsTheCaseThatStandsUnderEveryNameOfTheUnion() {
        var old = open("Khurshed Fozilov");
        var target = open("Somebody Else");
        var clerk = staff.hire(Role.INTAKE);
        merge(old, target);

        assertThat(staff.as(clerk, () -> duplicates.find(List.of("Khurshed Fozilov"), CountryCode.of("TJ"))))
                .extracting(LikelyDuplicate::ref)
                .contains(target)
                .doesNotContain(old);
        assertThat(likely(clerk, target)).doesNotContain(old);

        unmerge(old);
        assertThat(likely(clerk, old)).doesNotContain(target);
    }

    // The database by itself.

    @Test
    void isKeptByTheDatabaseToo() {
        var a = id(open("Database One"));
        var b = id(open("Database Two"));
        var c = open("Database Three");
        var coordinator = coordinator();
        var row = """
                insert into cases.merge (id, case_id, into_case, stage_before, note, merged_by, merged_at)
                values (gen_random_uuid(), ?, ?, 'TRIAGE', 'why', ?, now())""";
        broken(
                "a case is merged by a merge",
                () -> staff.sql(coordinator, "update cases.detention_case set merged_into = ? where id = ?", b, a));
        broken("a case is merged by a merge", () -> staff.sql(coordinator, row, a, b, coordinator.account()));
        broken("not_into_itself", () -> staff.sql(coordinator, row, a, a, coordinator.account()));
        broken(
                "recorded by the one who makes it",
                () -> staff.sql(
                        coordinator, row, a, b, staff.hire(Role.COORDINATOR).account()));
        merge(
                staff.as(coordinator, () -> cases.details(new org.vigil.shared.CaseId(a)))
                        .ref(),
                c);
        broken("the case that is to stand has ended", () -> staff.sql(coordinator, row, b, a, coordinator.account()));
        broken(
                "a merged case stays",
                () -> staff.sql(coordinator, "update cases.detention_case set summary = 'x' where id = ?", a));
        broken(
                "a merged case stays",
                () -> staff.sql(coordinator, "update cases.detention_case set merged_into = ? where id = ?", b, a));
        broken(
                "a case is merged by a merge",
                () -> staff.sql(coordinator, "update cases.detention_case set merged_into = null where id = ?", a));
        broken(
                "a case is merged by a merge",
                () -> owner.sql()
                        .sql("update cases.detention_case set stage = 'ACTIVE', merged_into = null where id = ?")
                        .param(a)
                        .update());
        broken("a merged case stays", () -> staff.sql(coordinator, """
                        insert into cases.source (id, case_id, title, origin_group, kind, recorded_by, recorded_at)
                        values (gen_random_uuid(), ?, 't', 'o', 'OTHER', ?, now())""", a, coordinator.account()));
        broken("permission denied", () -> staff.sql(coordinator, "delete from cases.merge where case_id = ?", a));
        broken("stays", () -> staff.sql(coordinator, "update cases.merge set note = 'other' where case_id = ?", a));
        broken("permission denied", () -> staff.sql(coordinator, "update cases.person_mark set verdict = 'NOT_SAME'"));
        broken("permission denied", () -> staff.sql(coordinator, "delete from cases.person_mark"));
    }

    private static void broken(String rule, ThrowingCallable sql) {
        assertThatThrownBy(sql).hasStackTraceContaining(rule);
    }

    // Fixtures.

    private SignedInUser coordinator() {
        return staff.hire(Role.COORDINATOR);
    }

    private CaseRef open(String name) {
        return open(staff.hire(Role.INTAKE), name);
    }

    private CaseRef open(SignedInUser clerk, String name) {
        return staff.as(
                clerk,
                () -> records.open(new OpenCase(
                                List.of(Name.of(name)),
                                CountryCode.of("TJ"),
                                IncidentType.ARREST,
                                2022,
                                "",
                                null,
                                List.of()))
                        .ref());
    }

    private void merge(CaseRef old, CaseRef target) {
        staff.as(coordinator(), () -> merges.merge(old, target, "The same man", null));
    }

    private void unmerge(CaseRef old) {
        staff.as(coordinator(), () -> {
            merges.unmerge(old, "Two men after all");
        });
    }

    private ClaimId propose(CaseRef ref, String origin, Fact fact) {
        var clerk = staff.hire(Role.INTAKE);
        return staff.as(clerk, () -> {
            var source = records.addSource(ref, source(origin), null);
            return records.propose(ref, List.of(claim(source, fact)), null).get(0);
        });
    }

    private ClaimId state(CaseRef ref, String origin, Fact fact, SignedInUser verifier) {
        var id = propose(ref, origin, fact);
        accept(id, verifier);
        return id;
    }

    private void accept(ClaimId id, SignedInUser verifier) {
        staff.as(verifier, () -> records.decide(id, ClaimStatus.ACCEPTED, "Read in the source", null));
    }

    private static Fact any(Random random) {
        return random.nextBoolean()
                ? age(20 + 20 * random.nextInt(3))
                : Name.of("Another Name " + (char) ('A' + random.nextInt(4)));
    }

    private static Age age(int years) {
        return new Age(years, null);
    }

    private static NewSource source(String origin) {
        return new NewSource(
                "The paper of " + origin,
                null,
                origin,
                SourceKind.NEWS_ARTICLE,
                SourceGrade.UNGRADED,
                null,
                null,
                null,
                false);
    }

    private static NewClaim claim(java.util.UUID source, Fact fact) {
        return new NewClaim(source, fact, Modality.FACT, ClaimScope.INDIVIDUAL, null, "line 1", null, null);
    }

    private CaseFile file(CaseRef ref) {
        return staff.as(coordinator(), () -> cases.file(ref, null));
    }

    private Set<Contribution> contributionsOf(CaseRef ref, SignedInUser person) {
        var found = EnumSet.noneOf(Contribution.class);
        staff.inTransaction(
                person, () -> found.addAll(contributions.of(cases.details(ref).id(), person)));
        return found;
    }

    private CaseDetails cases(CaseRef ref) {
        return staff.as(coordinator(), () -> cases.details(ref));
    }

    private java.util.UUID id(CaseRef ref) {
        return cases(ref).id().value();
    }

    private RecordedClaim recorded(CaseRef ref, ClaimId id) {
        return file(ref).claims().stream()
                .filter(recorded -> recorded.claim().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<CaseRef> likely(SignedInUser clerk, CaseRef ref) {
        var found = new ArrayList<CaseRef>();
        staff.as(clerk, () -> duplicates.ofCase(ref)).forEach(duplicate -> found.add(duplicate.ref()));
        return found;
    }

    private void end(CaseRef ref, String stage) {
        owner.sql()
                .sql("update cases.detention_case set stage = ? where ref = ?")
                .params(stage, ref.toString())
                .update();
    }

    private void sensitivity(CaseRef ref, String sensitivity) {
        owner.sql()
                .sql("update cases.detention_case set sensitivity = ? where ref = ?")
                .params(sensitivity, ref.toString())
                .update();
    }

    private void refused(String code, SignedInUser by, Runnable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(by, work))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
