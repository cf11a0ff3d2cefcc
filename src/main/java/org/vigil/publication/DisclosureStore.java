package org.vigil.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.shared.CaseId;
import org.vigil.shared.UserId;
import org.vigil.shared.language.Language;

/** What was decided on actions and answers, as it is kept: added, never changed. */
@Component
class DisclosureStore {

    private final JdbcClient jdbc;

    DisclosureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Disclosure disclosure) {
        var open = Optional.ofNullable(disclosure.open());
        var answer = open.map(NewDisclosure::answer);
        jdbc.sql("""
                        insert into publication.disclosure
                            (id, case_id, action_id, reply_id, addressee, named, kind, day, language, words, stance, comment, by_user, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        disclosure.id(),
                        disclosure.caseId().value(),
                        disclosure.action(),
                        disclosure.reply(),
                        open.map(to -> to.addressee().name()).orElse(null),
                        open.map(NewDisclosure::named).orElse(null),
                        disclosure.kind(),
                        disclosure.day(),
                        answer.map(said -> said.language().code()).orElse(null),
                        answer.map(NewDisclosure.Answer::words).orElse(null),
                        answer.map(said -> said.stance().name()).orElse(null),
                        answer.map(NewDisclosure.Answer::comment).orElse(null),
                        disclosure.by().value(),
                        AssessmentStore.time(disclosure.at())))
                .update();
    }

    /** The last decision on each action and answer, in the order of their days. */
    List<Disclosure> last(CaseId caseId) {
        return last(all(caseId));
    }

    /** What was open when safety was checked and has not been taken back inside since. */
    List<Disclosure> openAt(CaseId caseId, Instant checkedAt) {
        var all = all(caseId);
        var now = last(all).stream().filter(Disclosure::isOpen).toList();
        return last(all.stream().filter(one -> !one.at().isAfter(checkedAt)).toList()).stream()
                .filter(Disclosure::isOpen)
                .filter(one -> now.stream().anyMatch(one::isOfSame))
                .toList();
    }

    private static List<Disclosure> last(List<Disclosure> all) {
        var last = new LinkedHashMap<UUID, Disclosure>();
        all.forEach(one -> last.put(one.subject(), one));
        return List.copyOf(last.values());
    }

    private List<Disclosure> all(CaseId caseId) {
        return jdbc.sql(
                        "select * from publication.disclosure where case_id in (select cases.united(?)) order by day, at, id")
                .param(caseId.value())
                .query((row, n) -> read(row))
                .list();
    }

    private static Disclosure read(ResultSet row) throws SQLException {
        return new Disclosure(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getObject("action_id", UUID.class),
                row.getObject("reply_id", UUID.class),
                open(row),
                row.getString("kind"),
                row.getObject("day", LocalDate.class),
                new UserId(row.getObject("by_user", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable NewDisclosure open(ResultSet row) throws SQLException {
        var addressee = row.getString("addressee");
        return addressee == null
                ? null
                : new NewDisclosure(Addressee.valueOf(addressee), row.getString("named"), answer(row));
    }

    private static NewDisclosure.@Nullable Answer answer(ResultSet row) throws SQLException {
        var words = row.getString("words");
        return words == null
                ? null
                : new NewDisclosure.Answer(
                        Language.ofCode(row.getString("language")).orElseThrow(),
                        words,
                        Stance.valueOf(row.getString("stance")),
                        row.getString("comment"));
    }
}
