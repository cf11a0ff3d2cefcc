package org.vigil.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.UserId;

/** The absences that have not been ended. */
@Repository
class Absences {

    private static final String OPEN = "select * from access.absence where ended_at is null and ";

    private final JdbcClient jdbc;

    Absences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Absence> lastingUntil(LocalDate day) {
        return jdbc.sql(OPEN + "to_day >= ? order by from_day, id")
                .param(day)
                .query((row, n) -> read(row))
                .list();
    }

    List<Absence> overlapping(UserId person, LocalDate from, LocalDate to) {
        return jdbc.sql(OPEN + "absent = ? and daterange(from_day, to_day, '[]') && daterange(?, ?, '[]')")
                .params(person.value(), from, to)
                .query((row, n) -> read(row))
                .list();
    }

    List<Absence> coveredBy(UserId substitute, LocalDate day) {
        return jdbc.sql(OPEN + "substitute = ? and ? between from_day and to_day order by from_day, id")
                .params(substitute.value(), day)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Absence> byId(UUID id) {
        return jdbc.sql(OPEN + "id = ?").param(id).query((row, n) -> read(row)).optional();
    }

    void add(Absence absence, Instant now) {
        jdbc.sql("""
                        insert into access.absence (id, absent, substitute, from_day, to_day, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        absence.id(),
                        absence.absent().value(),
                        absence.substitute().value(),
                        absence.from(),
                        absence.to(),
                        absence.recordedBy().value(),
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    void end(UUID id, UserId by, Instant now) {
        jdbc.sql("update access.absence set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
                .params(by.value(), OffsetDateTime.ofInstant(now, ZoneOffset.UTC), id)
                .update();
    }

    private static Absence read(ResultSet row) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                new UserId(row.getObject("absent", UUID.class)),
                new UserId(row.getObject("substitute", UUID.class)),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                new UserId(row.getObject("recorded_by", UUID.class)));
    }
}
