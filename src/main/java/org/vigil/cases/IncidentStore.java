package org.vigil.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.shared.CaseId;
import org.vigil.shared.CountryCode;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.UserId;

/** Incidents and their cases as rows; row rules show those alone that the asker may know of. */
@Repository
class IncidentStore {

    private final JdbcClient jdbc;

    IncidentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(IncidentId id, NewIncident about, UserId by, Instant now) {
        write("""
                insert into cases.incident (id, title, incident_type, country, region, locality, earliest, latest, precision, date_words,
                    opened_by, opened_at)
                values (:id, :title, :type, :country, :region, :locality, :earliest, :latest, :precision, :words, :by, :at)""", id, about).param("by", by.value()).param("at", at(now)).update();
    }

    void change(IncidentId id, NewIncident about) {
        write("""
                update cases.incident set title = :title, incident_type = :type, country = :country, region = :region,
                    locality = :locality, earliest = :earliest, latest = :latest, precision = :precision, date_words = :words
                where id = :id""", id, about).update();
    }

    private JdbcClient.StatementSpec write(String sql, IncidentId id, NewIncident about) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("title", about.title())
                .param("type", about.type().name())
                .param("country", about.country().value())
                .param("region", about.region(), Types.VARCHAR)
                .param("locality", about.locality(), Types.VARCHAR)
                .param("earliest", about.date().earliest(), Types.DATE)
                .param("latest", about.date().latest(), Types.DATE)
                .param("precision", about.date().precision().name())
                .param("words", about.date().originalWords(), Types.VARCHAR);
    }

    void put(IncidentId id, CaseId caseId, UserId by, Instant now) {
        jdbc.sql("insert into cases.incident_case (case_id, incident_id, added_by, added_at) values (?, ?, ?, ?)")
                .params(caseId.value(), id.value(), by.value(), at(now))
                .update();
    }

    void take(IncidentId id, CaseId caseId) {
        jdbc.sql("delete from cases.incident_case where case_id in (select cases.united(?)) and incident_id = ?")
                .params(caseId.value(), id.value())
                .update();
    }

    /** Its own, else that of a case for which it stands. */
    Optional<IncidentId> of(CaseId caseId) {
        return of(caseId, OffsetDateTime.MAX);
    }

    /** The same, as far as it was said by a moment. */
    Optional<IncidentId> of(CaseId caseId, Instant by) {
        return of(caseId, at(by));
    }

    private Optional<IncidentId> of(CaseId caseId, OffsetDateTime by) {
        return jdbc.sql("""
                        select incident_id from cases.incident_case where case_id in (select cases.united(:case)) and added_at <= :by
                        order by case_id <> :case, added_at limit 1""")
                .param("case", caseId.value())
                .param("by", by)
                .query(UUID.class)
                .optional()
                .map(IncidentId::new);
    }

    Optional<Incident> find(IncidentId id) {
        return jdbc.sql("select * from cases.incident where id = ?")
                .param(id.value())
                .query((row, n) -> read(row, casesOf(id)))
                .optional();
    }

    boolean isKnown(IncidentId id) {
        return jdbc.sql("select exists (select 1 from cases.incident where id = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    List<Incident> latest(int most) {
        return jdbc.sql("select * from cases.incident order by opened_at desc, id limit " + most)
                .query((row, n) -> read(row, casesOf(new IncidentId(row.getObject("id", UUID.class)))))
                .list();
    }

    private List<CaseRow> casesOf(IncidentId id) {
        return jdbc.sql("""
                        select c.* from cases.detention_case c where c.id = any (array(
                            select cases.survivor(i.case_id) from cases.incident_case i where i.incident_id = ?))
                        order by c.ref""")
                .param(id.value())
                .query((row, n) -> CaseRow.read(row))
                .list();
    }

    private static Incident read(ResultSet row, List<CaseRow> cases) throws SQLException {
        return new Incident(
                new IncidentId(row.getObject("id", UUID.class)),
                new NewIncident(
                        row.getString("title"),
                        IncidentType.valueOf(row.getString("incident_type")),
                        CountryCode.of(row.getString("country")),
                        row.getString("region"),
                        row.getString("locality"),
                        new FuzzyDate(
                                row.getObject("earliest", LocalDate.class),
                                row.getObject("latest", LocalDate.class),
                                FuzzyDate.Precision.valueOf(row.getString("precision")),
                                false,
                                false,
                                row.getString("date_words"),
                                null)),
                new UserId(row.getObject("opened_by", UUID.class)),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                cases);
    }

    private static OffsetDateTime at(Instant now) {
        return OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
    }
}
