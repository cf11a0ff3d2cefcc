package org.vigil.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.NewClaim;
import org.vigil.cases.NewSource;
import org.vigil.cases.OpenCase;
import org.vigil.cases.SourceGrade;
import org.vigil.cases.dossier.Age;
import org.vigil.cases.dossier.Arrest;
import org.vigil.cases.dossier.Charge;
import org.vigil.cases.dossier.ChargeCategory;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.Contact;
import org.vigil.cases.dossier.Custody;
import org.vigil.cases.dossier.Death;
import org.vigil.cases.dossier.Exile;
import org.vigil.cases.dossier.Fact;
import org.vigil.cases.dossier.Health;
import org.vigil.cases.dossier.Hearing;
import org.vigil.cases.dossier.IllTreatment;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.Known;
import org.vigil.cases.dossier.LibertyStatus;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.Name;
import org.vigil.cases.dossier.PerpetratorCategory;
import org.vigil.cases.dossier.Release;
import org.vigil.cases.dossier.Role;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.shared.CountryCode;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

/** One invented case: what two origins say of it, with its gaps, contradictions and dangers, all drawn from the seed. */
final class Story {

    private static final List<String> OUTLETS =
            List.of("The Harbour Post", "Radio Birch", "Morning Ledger", "Lantern Wire", "The Weathervane");
    private static final List<String> LISTS =
            List.of("A list of the imprisoned", "The lawyers’ circle", "A union’s bulletin", "Court notes");

    private final int number;
    private final Instant arrives;
    private final Dice dice;
    private final People.Person person;
    private final LocalDate arrested;
    private final boolean hasGap;

    Story(int number, Instant arrives, Dice dice) {
        this.number = number;
        this.arrives = arrives;
        this.dice = dice;
        this.person = People.next(dice, number);
        this.arrested = LocalDate.ofInstant(arrives, ZoneOffset.UTC).minusDays(dice.between(1, 45));
        this.hasGap = dice.chance(15);
    }

    int number() {
        return number;
    }

    Instant arrives() {
        return arrives;
    }

    String country() {
        return person.country();
    }

    /** Whether a minimum fact is missing from both origins. */
    boolean hasGap() {
        return hasGap;
    }

    OpenCase opening() {
        var claims = new ArrayList<NewClaim>();
        if (person.names().size() > 1 && dice.chance(50)) {
            claims.add(said(null, person.names().get(1)));
        }
        minimum(true).forEach(fact -> claims.add(said(null, fact)));
        extras().forEach(claims::add);
        return new OpenCase(
                List.of(person.names().get(0)),
                new CountryCode(person.country()),
                dice.one(List.of(
                        IncidentType.ARREST,
                        IncidentType.DETENTION,
                        IncidentType.HOUSE_ARREST,
                        IncidentType.UNFAIR_TRIAL)),
                null,
                "What the first report says — in its own words.",
                source(dice.one(OUTLETS), "first " + number, SourceKind.NEWS_ARTICLE),
                claims);
    }

    NewSource second() {
        return source(dice.one(LISTS), "second " + number, SourceKind.NGO_LIST);
    }

    /** What the second, independent origin says: the same at another precision; sometimes something else. */
    List<NewClaim> secondSays(UUID source) {
        var claims = new ArrayList<NewClaim>();
        claims.add(said(source, new Name(person.latin(), null, null)));
        minimum(false).forEach(fact -> claims.add(said(source, fact)));
        if (dice.chance(20)) {
            claims.add(said(source, new Age(41, null)));
        }
        return claims;
    }

    private List<Fact> minimum(boolean first) {
        var facts = new ArrayList<Fact>();
        facts.add(new Arrest(
                first ? date(arrested) : FuzzyDate.day(arrested),
                first
                        ? FuzzyPlace.locality(person.country(), null, "Near the river")
                        : FuzzyPlace.country(person.country()),
                first ? "the police" : null,
                PerpetratorCategory.STATE));
        facts.add(new Custody(LibertyStatus.HELD_INVESTIGATION, null, null, "the state", PerpetratorCategory.STATE));
        if (!hasGap) {
            facts.add(new Role(Role.Kind.JOURNALIST));
        }
        return facts;
    }

    private FuzzyDate date(LocalDate day) {
        return switch (dice.between(0, 3)) {
            case 0 -> FuzzyDate.month(YearMonth.from(day));
            case 1 -> FuzzyDate.range(day.minusDays(4), day.plusDays(3));
            default -> FuzzyDate.day(day);
        };
    }

    private List<NewClaim> extras() {
        var claims = new ArrayList<NewClaim>();
        if (dice.chance(20)) {
            claims.add(alleged(new IllTreatment(
                    dice.one(List.of(
                            IllTreatment.Kind.TORTURE,
                            IllTreatment.Kind.DENIAL_OF_CARE,
                            IllTreatment.Kind.PSYCHOLOGICAL)),
                    IllTreatment.Status.ALLEGED,
                    "ill-treated — as relatives say",
                    null,
                    null)));
        }
        if (dice.chance(10)) {
            claims.add(new NewClaim(
                    null,
                    new IllTreatment(
                            IllTreatment.Kind.FORCED_CONFESSION, IllTreatment.Status.ALLEGED, null, null, null),
                    Modality.ALLEGATION,
                    ClaimScope.GROUP,
                    "a lawyer",
                    "line 9",
                    null,
                    null));
        }
        if (dice.chance(12)) {
            claims.add(said(null, new Contact(Contact.Access.NOT_PERMITTED, null, null)));
        }
        if (dice.chance(15)) {
            claims.add(said(null, new Health(Health.State.ILL, Health.Care.PARTLY, null, null)));
        }
        if (dice.chance(20)) {
            claims.add(said(null, new Age(dice.chance(30) ? 71 : 33, null)));
        }
        if (dice.chance(25)) {
            claims.add(said(
                    null,
                    new Hearing(
                            FuzzyDate.day(
                                    LocalDate.ofInstant(arrives, ZoneOffset.UTC).plusDays(dice.between(2, 12))),
                            "a district court",
                            null,
                            null)));
        }
        if (dice.chance(60)) {
            claims.add(said(null, new Charge("“extremist” writing", null, dice.one(ChargeCategory.values()))));
        }
        return claims;
    }

    /** What comes out later of a case that is known: small things, each from one more origin. */
    List<NewClaim> news(UUID source, int nth) {
        var about = Dice.of(number, "news", nth);
        var day = FuzzyDate.day(arrested.plusDays(60L + nth));
        return List.of(said(
                source,
                about.chance(50)
                        ? new Health(Health.State.ILL, Health.Care.DENIED, "worse — by what is heard", day)
                        : new Charge("“insult” number " + nth, null, ChargeCategory.DEFAMATION)));
    }

    NewSource newsSource(int nth) {
        return source("News number " + nth, "news " + nth + " of " + number, SourceKind.SOCIAL_MEDIA);
    }

    /** What two papers write when captivity or life ends. */
    List<NewClaim> ends(UUID source, Ending how, LocalDate on) {
        var day = FuzzyDate.day(on);
        return List.of(said(
                source,
                switch (how) {
                    case RELEASE -> new Release(day, Release.Ground.STOPPED, null);
                    case DEATH -> new Death(day, null, Death.Cause.ILLNESS, Known.YES, "as the prison says — alone");
                    case EXILE -> new Exile(day, null);
                }));
    }

    NewSource endSource(Ending how, int nth) {
        return source("The end — " + how, "end " + how + " " + nth + " of " + number, SourceKind.NEWS_AGENCY);
    }

    /** How a captivity ends. */
    enum Ending {
        RELEASE,
        DEATH,
        EXILE
    }

    /** What closes a gap: both origins say at last what the person's trade is. */
    List<NewClaim> closesGap(UUID source) {
        return List.of(said(source, new Role(Role.Kind.JOURNALIST)));
    }

    NewSource gapSource(int nth) {
        return source("A colleague — " + nth, "colleague " + nth + " of " + number, SourceKind.COLLEAGUE);
    }

    NewClaim said(@Nullable UUID source, Fact fact) {
        return new NewClaim(
                source, fact, Modality.FACT, ClaimScope.INDIVIDUAL, null, "line " + dice.between(1, 90), null, null);
    }

    private NewClaim alleged(Fact fact) {
        return new NewClaim(null, fact, Modality.ALLEGATION, ClaimScope.INDIVIDUAL, "relatives", "line 5", null, null);
    }

    NewSource source(String title, String origin, SourceKind kind) {
        return new NewSource(title + " — " + number, null, origin, kind, SourceGrade.UNGRADED, null, null, null, false);
    }
}
