package org.vigil.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.cases.DuplicateQueue.Which;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.Name;
import org.vigil.matching.Band;
import org.vigil.matching.Reason;
import org.vigil.shared.CaseRef;
import org.vigil.shared.CountryCode;
import org.vigil.shared.Refusal;
import org.vigil.testing.Owner;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;

/** The search over the whole store and its queue: nothing is joined by itself, and nothing decided is asked again. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class DuplicateRunModuleTests {

    @Autowired
    private DuplicateRunManagement runs;

    @Autowired
    private DuplicateQueue queue;

    @Autowired
    private PersonMarkManagement marks;

    @Autowired
    private EpisodeManagement episodes;

    @Autowired
    private CaseManagement cases;

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private Owner owner;

    @Autowired
    private Staff staff;

    @Test
    void findsTheTwoSpellingsOfOnePersonAndJoinsNothing() {
        var clerk = staff.hire(Role.INTAKE);
        var one = open(clerk, "Shodmon Yusufbekov");
        var other = open(clerk, "Шодмон Юсуфбеков");

        search();

        assertThat(queueOf(clerk)).anySatisfy(pair -> {
            assertThat(List.of(pair.one().ref(), pair.other().ref())).containsExactlyInAnyOrder(one, other);
            assertThat(pair.score()).isGreaterThan(0.85);
            assertThat(pair.why()).isNotEmpty();
        });
        assertThat(staff.as(clerk, () -> episodes.ofPerson(one))).isEmpty();
    }

    @Test
    void neverAsksAgainWhatWasDecided() {
        var clerk = staff.hire(Role.INTAKE);
        var one = open(clerk, "Tohir Pallaevzoda");
        var other = open(clerk, "Tohir Pallayevzoda");
        search();
        assertThat(holds(queueOf(clerk), one, other)).isTrue();

        staff.as(clerk, () -> marks.mark(one, other, PersonVerdict.NOT_SAME, "Another year of birth"));
        assertThat(holds(queueOf(clerk), one, other)).isFalse();
        search();

        assertThat(holds(queueOf(clerk), one, other)).isFalse();
    }

    @Test
    void offersTwoCasesThatWereSaidToBeOneWithAThird() {
        var clerk = staff.hire(Role.INTAKE);
        var one = open(clerk, "Sitora Gulomnazarova");
        var third = open(clerk, "Sitora Pen-Name");
        var other = open(clerk, "Zebuniso Olamafruz");

        staff.as(clerk, () -> marks.mark(one, third, PersonVerdict.SAME, "Her pen name"));
        assertThat(holds(queueOf(clerk), one, other)).isFalse();
        staff.as(clerk, () -> marks.mark(third, other, PersonVerdict.SAME, "Her married name"));

        assertThat(queueOf(clerk)).anySatisfy(pair -> {
            assertThat(List.of(pair.one().ref(), pair.other().ref())).containsExactlyInAnyOrder(one, other);
            assertThat(pair.why()).extracting(Reason::code).contains(Reason.Code.SAME_AS_ANOTHER);
        });
        staff.as(clerk, () -> marks.mark(one, other, PersonVerdict.SAME, "So it follows"));
        assertThat(holds(queueOf(clerk), one, other)).isFalse();
    }

    @Test
    void takesAPairBackThatFollowedFromALinkOnceTheLinkIsUndone() {
        var clerk = staff.hire(Role.INTAKE);
        var one = open(clerk, "Munavvara Toirova");
        var third = open(clerk, "Munavvara Pen-Name");
        var other = open(clerk, "Zarrina Olimafruz");
        var fourth = open(clerk, "Bibi Olimafruz");
        staff.as(clerk, () -> marks.mark(one, third, PersonVerdict.SAME, "Her pen name"));
        staff.as(clerk, () -> marks.mark(third, other, PersonVerdict.SAME, "Her married name"));
        staff.as(clerk, () -> marks.mark(other, fourth, PersonVerdict.SAME, "Her mother's name for her"));
        assertThat(holds(queueOf(clerk), one, other)).isTrue();
        assertThat(holds(queueOf(clerk), one, fourth)).isTrue();
        assertThat(holds(queueOf(clerk), third, fourth)).isTrue();

        staff.as(clerk, () -> marks.mark(third, other, PersonVerdict.NOT_SAME, "Two people after all"));

        assertThat(holds(queueOf(clerk), one, other)).isFalse();
        assertThat(holds(queueOf(clerk), one, fourth)).isFalse();
        assertThat(holds(queueOf(clerk), third, fourth)).isFalse();
    }

    @Test
    void keepsAPairThatIsAlikeByItselfAtItsOwnPlace() {
        var clerk = staff.hire(Role.INTAKE);
        var one = open(clerk, "Nigora Bakhtovarshoeva");
        var third = open(clerk, "Nigora Pen-Name");
        var other = open(clerk, "Нигора Бахтоваршоева");
        staff.as(clerk, () -> marks.mark(one, third, PersonVerdict.SAME, "Her pen name"));
        staff.as(clerk, () -> marks.mark(third, other, PersonVerdict.SAME, "Her pen name here, too"));
        assertThat(placeOf(clerk, one, other).through()).isTrue();

        staff.as(clerk, () -> marks.mark(third, other, PersonVerdict.UNKNOWN, "Not so sure any more"));

        var place = placeOf(clerk, one, other);
        assertThat(place.through()).isFalse();
        assertThat(place.band()).isNotEqualTo(Band.NO);
    }

    @Test
    void keepsAPairThatIsLinkedBySomebodyElseAsWell() {
        var clerk = staff.hire(Role.INTAKE);
        var one = open(clerk, "Robiya Sharofzodaeva");
        var third = open(clerk, "Robiya Pen-Name");
        var fourth = open(clerk, "Robiya Maiden-Name");
        var other = open(clerk, "Salomat Davlatmirova");
        staff.as(clerk, () -> marks.mark(one, third, PersonVerdict.SAME, "Her pen name"));
        staff.as(clerk, () -> marks.mark(third, other, PersonVerdict.SAME, "Her married name"));
        staff.as(clerk, () -> marks.mark(one, fourth, PersonVerdict.SAME, "Her maiden name"));
        staff.as(clerk, () -> marks.mark(fourth, other, PersonVerdict.SAME, "And before it"));

        staff.as(clerk, () -> marks.mark(third, other, PersonVerdict.NOT_SAME, "The pen name was another's"));

        assertThat(holds(queueOf(clerk), one, other)).isTrue();
    }

    @Test
    void linksTwoDetentionsOfOnePersonAndPartsThemAgain() {
        var clerk = staff.hire(Role.INTAKE);
        var one = open(clerk, "Rajabmurod Latofatov");
        var other = open(clerk, "Rajabmurad Latofatov");
        search();

        staff.as(clerk, () -> marks.mark(one, other, PersonVerdict.SAME, "Taken twice"));
        assertThat(staff.as(clerk, () -> episodes.ofPerson(one)))
                .extracting(CaseRow::ref)
                .containsExactly(other);
        assertThat(holds(queueOf(clerk), one, other)).isFalse();

        staff.as(clerk, () -> marks.mark(one, other, PersonVerdict.UNKNOWN, "Not so sure any more"));
        assertThat(staff.as(clerk, () -> episodes.ofPerson(one))).isEmpty();
        assertThat(holds(
                        staff.as(
                                clerk,
                                () -> queue.page(Which.UNSURE, null, 1_000).items()),
                        one,
                        other))
                .isTrue();
    }

    @Test
    void comparesWhatAnImportBroughtWithoutBeingAsked() {
        var clerk = staff.hire(Role.INTAKE);
        var one = open(clerk, "Firuz Ghulomzodaev");
        var other = open(clerk, "Фируз Ғуломзодаев");
        owner.sql()
                .sql("insert into cases.case_to_compare (case_id) select id from cases.detention_case where ref = ?")
                .param(other.toString())
                .update();

        search();

        assertThat(holds(queueOf(clerk), one, other)).isTrue();
        assertThat(owner.sql()
                        .sql("select count(*) from cases.case_to_compare")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void showsNoPairOfWhichOneCaseIsNotKnown() {
        var clerk = staff.hire(Role.INTAKE);
        var one = open(clerk, "Muzaffar Olimtoyev");
        var other = open(clerk, "Muzaffar Olimtoev");
        search();

        assertThat(holds(queueOf(staff.hireElsewhere(Role.INTAKE)), one, other)).isFalse();
    }

    @Test
    void stopsAndGoesOnWhereItStopped() {
        var coordinator = staff.hire(Role.COORDINATOR);
        awaitEnd();
        owner.sql()
                .sql(
                        "insert into cases.duplicate_run (id, state, started_by, started_at, total, compared, done_to, going_since, last_at, ended_at)"
                                + " select gen_random_uuid(), 'CANCELLED', ?, clock_timestamp() + interval '1 day', count(*), count(*) / 2,"
                                + " (array_agg(id order by id))[count(*) / 2], now(), now(), now() from cases.detention_case where merged_into is null")
                .param(coordinator.account())
                .update();
        var stopped = staff.as(coordinator, () -> runs.latest().orElseThrow());

        staff.as(coordinator, () -> runs.resume());
        awaitEnd();

        var done = staff.as(coordinator, () -> runs.latest().orElseThrow());
        assertThat(done.id()).isEqualTo(stopped.id());
        assertThat(done.state()).isEqualTo(DuplicateRun.State.FINISHED);
        assertThat(done.compared()).isEqualTo(stopped.total());
        owner.sql()
                .sql("update cases.duplicate_run set started_at = now() - interval '1 day' where id = ?")
                .param(done.id())
                .update();
    }

    @Test
    void letsOneSearchRunAtATime() {
        assertThatExceptionOfType(org.springframework.dao.DuplicateKeyException.class)
                .isThrownBy(() -> {
                    for (int i = 0; i < 2; i++) {
                        owner.sql()
                                .sql(
                                        "insert into cases.duplicate_run (id, state, started_by, started_at, total, going_since, last_at)"
                                                + " values (gen_random_uuid(), 'RUNNING', gen_random_uuid(), now(), 0, now(), now())")
                                .update();
                    }
                });
        owner.sql()
                .sql("update cases.duplicate_run set state = 'FINISHED', ended_at = now() where state = 'RUNNING'")
                .update();
    }

    @Test
    void isStartedByACoordinatorAlone() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(staff.hire(Role.INTAKE), () -> runs.start()))
                .matches(refused -> refused.kind() == Refusal.Kind.FORBIDDEN);
    }

    @Test
    void saysHowAlikeTwoCasesAre() {
        var clerk = staff.hire(Role.INTAKE);
        var one = open(clerk, "Saidumar Husainov");
        var other = open(clerk, "Саидумар Хусайнов");

        assertThat(staff.as(clerk, () -> duplicates.between(one, other)))
                .hasValueSatisfying(found -> assertThat(found.score()).isGreaterThan(0.85));
    }

    private void search() {
        awaitEnd();
        staff.as(staff.hire(Role.COORDINATOR), () -> runs.start());
        awaitEnd();
    }

    private void awaitEnd() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> owner.sql()
                                .sql("select count(*) from cases.duplicate_run where state = 'RUNNING'")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    private List<DuplicatePair> queueOf(SignedInUser user) {
        return staff.as(user, () -> queue.page(Which.OPEN, null, 1_000).items());
    }

    private DuplicatePair.Place placeOf(SignedInUser user, CaseRef one, CaseRef other) {
        return staff
                .as(
                        user,
                        () -> Stream.of(Which.values())
                                .flatMap(which -> queue.page(which, null, 1_000).items().stream())
                                .toList())
                .stream()
                .filter(pair -> List.of(pair.one().ref(), pair.other().ref()).containsAll(List.of(one, other)))
                .findFirst()
                .orElseThrow()
                .place();
    }

    private static boolean holds(List<DuplicatePair> pairs, CaseRef one, CaseRef other) {
        return pairs.stream()
                .anyMatch(pair -> List.of(pair.one().ref(), pair.other().ref()).containsAll(List.of(one, other)));
    }

    private CaseRef open(SignedInUser clerk, String name) {
        return staff.as(
                        clerk,
                        () -> cases.open(new OpenCase(
                                List.of(Name.of(name)),
                                CountryCode.of("TJ"),
                                IncidentType.ARREST,
                                2022,
                                "",
                                null,
                                List.of())))
                .ref();
    }
}
