package org.vigil.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.access.AccountManagement;
import org.vigil.access.CurrentUser;
import org.vigil.cases.dossier.Arrest;
import org.vigil.cases.dossier.Claim;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.Name;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.Refusal;

/** Begins cases: a reference, a first source, first claims. */
@Component
class CaseOpenings {

    private final CaseRepository cases;
    private final ClaimStore claims;
    private final AccountManagement accounts;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseOpenings(
            CaseRepository cases,
            ClaimStore claims,
            AccountManagement accounts,
            CurrentUser currentUser,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.claims = claims;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a case of a person.
     *
     * @param known what another case of the same person knows of their names; empty where the first source brings them
     */
    DetentionCase open(OpenCase opening, UUID person, List<RecordedSourceAndClaim> known) {
        var by = currentUser.id();
        var now = clock.instant();
        var team = accounts.teamOf(by).orElseThrow(() -> Refusal.forbidden("refusal.no-team"));
        var ref = nextRef(opening.country().value(), yearOf(opening, now));
        var opened = cases.saveAndFlush(DetentionCase.open(ref, person, opening, team.id(), by, now));
        var source = opening.source() == null ? theReportItself(ref) : opening.source();
        var carried = carry(opened.id(), known);
        var sourceId = claims.add(opened.id(), source, by, now);
        var stated = Stream.concat(
                        carried.stream(),
                        Stream.concat(
                                        known.isEmpty()
                                                ? opening.names().stream()
                                                        .map(name -> named(name, nameLocator(opening)))
                                                : Stream.empty(),
                                        opening.claims().stream())
                                .map(claim -> claim.saidBy(sourceId)))
                .toList();
        for (int index = 0; index < stated.size(); index++) {
            // As they were typed, so the first name stays the first: each a microsecond before the next.
            var at = now.minus(stated.size() - 1L - index, ChronoUnit.MICROS);
            var claim = stated.get(index);
            claims.add(opened.id(), Objects.requireNonNull(claim.sourceId()), claim, by, at);
        }
        events.publishEvent(new CaseEvent.CaseOpened(opened.id(), ref, by));
        return opened;
    }

    /** A claim of another case with the source that it rests on. */
    record RecordedSourceAndClaim(RecordedSource source, Claim claim) {}

    /** The names come with the sources that give them, to be verified anew. */
    private List<NewClaim> carry(CaseId caseId, List<RecordedSourceAndClaim> known) {
        var by = currentUser.id();
        var now = clock.instant();
        var sources = new HashMap<UUID, UUID>();
        return known.stream()
                .map(said -> {
                    var source = sources.computeIfAbsent(
                            said.source().id(),
                            id -> claims.add(caseId, said.source().source(), by, now));
                    var claim = said.claim();
                    var locator = claim.locator();
                    return new NewClaim(
                            source,
                            claim.fact(),
                            claim.modality(),
                            claim.scope(),
                            claim.attribution(),
                            locator == null ? "" : locator,
                            claim.quote(),
                            claim.individualNote());
                })
                .toList();
    }

    private static NewClaim named(Name name, String locator) {
        return new NewClaim(null, name, Modality.FACT, ClaimScope.INDIVIDUAL, null, locator, null, null);
    }

    private static String nameLocator(OpenCase opening) {
        return opening.claims().isEmpty() ? "report" : opening.claims().get(0).locator();
    }

    private static NewSource theReportItself(CaseRef ref) {
        return new NewSource(
                "The report to us",
                null,
                "report " + ref,
                SourceKind.UNKNOWN,
                SourceGrade.UNGRADED,
                null,
                null,
                null,
                false);
    }

    private static int yearOf(OpenCase opening, Instant now) {
        if (opening.incidentYear() != null) {
            return opening.incidentYear();
        }
        return opening.claims().stream()
                .map(NewClaim::fact)
                .filter(Arrest.class::isInstance)
                .map(fact -> ((Arrest) fact).date())
                .filter(Objects::nonNull)
                .map(FuzzyDate::earliest)
                .filter(Objects::nonNull)
                .map(LocalDate::getYear)
                .findFirst()
                .orElseGet(() -> LocalDate.ofInstant(now, ZoneOffset.UTC).getYear());
    }

    UUID newPerson() {
        var id = UUID.randomUUID();
        jdbc.sql("insert into cases.person (id) values (?)").param(id).update();
        return id;
    }

    private CaseRef nextRef(String country, int year) {
        var number = jdbc.sql("""
                        insert into cases.ref_counter (country, year, last) values (?, ?, 1)
                        on conflict (country, year) do update set last = cases.ref_counter.last + 1 returning last""").params(country, year).query(Integer.class).single();
        return new CaseRef(country, year, number);
    }
}
