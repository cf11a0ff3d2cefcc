package org.vigil.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.vigil.cases.CaseFile;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.dossier.Age;
import org.vigil.cases.dossier.Contact;
import org.vigil.cases.dossier.Health;
import org.vigil.cases.dossier.Hearing;
import org.vigil.cases.dossier.IllTreatment;
import org.vigil.shared.CaseId;

/** What the drawings ask of a case. Every answer is a yes, a no or a number. Public because expressions call it. */
@Component("caseRouting")
public class CaseRouting {

    private static final int OLD = 65;
    private static final int OF_AGE = 18;
    private static final int SOON_DAYS = 7;

    private final CaseQueries cases;
    private final Clock clock;

    CaseRouting(CaseQueries cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** Torture, or care that is refused, is claimed by anybody: the claim need not be verified to hurry. */
    public boolean isDangerToLife(String caseId) {
        return claims(caseId, IllTreatment.class).anyMatch(CaseRouting::endangersLife);
    }

    private static boolean endangersLife(IllTreatment fact) {
        return switch (fact.kind()) {
            case TORTURE, PHYSICAL, DENIAL_OF_CARE -> true;
            default -> false;
        };
    }

    public boolean isIncommunicado(String caseId) {
        return claims(caseId, IllTreatment.class).anyMatch(fact -> fact.kind() == IllTreatment.Kind.INCOMMUNICADO)
                || claims(caseId, Contact.class).anyMatch(CaseRouting::deniesContact);
    }

    private static boolean deniesContact(Contact contact) {
        return switch (contact.access()) {
            case NOT_PERMITTED, LOCATION_NOT_DISCLOSED, CAPTURE_DENIED -> true;
            default -> false;
        };
    }

    public boolean isHearingSoon(String caseId) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return claims(caseId, Hearing.class)
                .map(Hearing::date)
                .anyMatch(date -> date != null
                        && date.within(today, today.plusDays(SOON_DAYS)).isPossible());
    }

    public boolean isVulnerable(String caseId) {
        return claims(caseId, Age.class).anyMatch(age -> age.years() >= OLD || age.years() < OF_AGE)
                || claims(caseId, Health.class).findAny().isPresent();
    }

    /** Whether somebody must answer for a death. */
    public boolean hasDied(String caseId) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Ending.of(file(caseId).dossier(), today)
                .filter(Ending.DEATH::equals)
                .isPresent();
    }

    public int leastIndependentOrigins(String caseId) {
        return file(caseId).minimum().leastOrigins();
    }

    public int missingMinimumFacts(String caseId) {
        return file(caseId).minimum().missing().size();
    }

    public int openConflicts(String caseId) {
        return file(caseId).dossier().openConflicts().size();
    }

    private <F> java.util.stream.Stream<F> claims(String caseId, Class<F> type) {
        return file(caseId).claims().stream()
                .map(recorded -> recorded.claim().fact())
                .filter(type::isInstance)
                .map(type::cast);
    }

    private CaseFile file(String caseId) {
        return cases.file(CaseId.of(caseId));
    }
}
