package org.vigil.cases.dossier;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

/**
 * What a fact says to each minimum element, at the precision that different sources share: held or released, which
 * country, taken by the state or by others.
 */
final class Implied {

    static final String HELD = "HELD";
    static final String RELEASED = "RELEASED";
    static final String DEAD = "DEAD";

    private Implied() {}

    static @Nullable String status(Fact fact) {
        if (fact instanceof Custody custody && custody.status() != null) {
            return status(custody.status());
        }
        if (fact instanceof Death) {
            return DEAD;
        }
        if (fact instanceof Release) {
            return RELEASED;
        }
        return fact instanceof Exile ? LibertyStatus.EXILED.name() : isTaking(fact) ? HELD : null;
    }

    static @Nullable String status(LibertyStatus status) {
        if (status == LibertyStatus.UNKNOWN) {
            return null;
        }
        if (status == LibertyStatus.DIED_IN_CUSTODY) {
            return DEAD;
        }
        return status.isHeld() ? HELD : status.isReleased() ? RELEASED : status.name();
    }

    static @Nullable FuzzyDate date(Fact fact) {
        var date = fact instanceof Arrest arrest
                ? arrest.date()
                : fact instanceof Act act ? act.date() : fact instanceof Death death ? death.date() : null;
        return date != null && date.isKnown() ? date : null;
    }

    static @Nullable String country(Fact fact) {
        var place = place(fact);
        return place == null || place.country() == null ? null : place.country().value();
    }

    static @Nullable String act(Fact fact) {
        if (fact instanceof Act act) {
            return act.incident() == IncidentType.UNKNOWN
                    ? null
                    : act.incident().name();
        }
        if (fact instanceof Death death) {
            return death.cause() == Death.Cause.KILLING ? "KILLING" : null;
        }
        return isTaking(fact) ? "DEPRIVATION_OF_LIBERTY" : null;
    }

    static @Nullable String responsible(Fact fact) {
        var category = category(fact);
        if (category != null && category != PerpetratorCategory.UNKNOWN) {
            return category.isState() ? PerpetratorCategory.STATE.name() : category.name();
        }
        return Compare.key(Stream.of(fact)
                .map(Implied::named)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null));
    }

    static @Nullable String journalism(Fact fact) {
        var links = fact instanceof Affiliation
                || (fact instanceof Role role && role.role().isJournalism());
        return links ? "JOURNALISM" : null;
    }

    /** Whether it says that somebody was taken or is held. */
    private static boolean isTaking(Fact fact) {
        return fact instanceof Arrest
                || fact instanceof ReArrest
                || (fact instanceof Custody custody && custody.saysHeld())
                || (fact instanceof Sentence sentence && sentence.isCustodial());
    }

    private static @Nullable FuzzyPlace place(Fact fact) {
        if (fact instanceof Arrest arrest) {
            return arrest.place();
        }
        if (fact instanceof ReArrest again) {
            return again.place();
        }
        if (fact instanceof Custody custody) {
            return custody.place();
        }
        return fact instanceof Act act ? act.place() : fact instanceof Death death ? death.place() : null;
    }

    private static @Nullable PerpetratorCategory category(Fact fact) {
        if (fact instanceof Arrest arrest) {
            return arrest.perpetrator();
        }
        if (fact instanceof ReArrest again) {
            return again.perpetrator();
        }
        if (fact instanceof Custody custody) {
            return custody.perpetrator();
        }
        return fact instanceof Act act ? act.perpetrator() : null;
    }

    private static @Nullable String named(Fact fact) {
        if (fact instanceof Arrest arrest) {
            return arrest.authority();
        }
        if (fact instanceof ReArrest again) {
            return again.authority();
        }
        if (fact instanceof Custody custody) {
            return custody.custodian();
        }
        return fact instanceof Act act ? act.authority() : null;
    }
}
