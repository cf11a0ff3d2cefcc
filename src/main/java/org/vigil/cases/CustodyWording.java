package org.vigil.cases;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.Act;
import org.vigil.cases.dossier.Arrest;
import org.vigil.cases.dossier.Contact;
import org.vigil.cases.dossier.Counsel;
import org.vigil.cases.dossier.Custody;
import org.vigil.cases.dossier.Death;
import org.vigil.cases.dossier.Exile;
import org.vigil.cases.dossier.Fact;
import org.vigil.cases.dossier.Health;
import org.vigil.cases.dossier.IllTreatment;
import org.vigil.cases.dossier.PerpetratorCategory;
import org.vigil.cases.dossier.ReArrest;
import org.vigil.cases.dossier.Release;
import org.vigil.cases.dossier.SignedStatement;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

/** Says what is done to a person: arrest, custody, treatment, contact, release. */
final class CustodyWording {

    private final Words words;
    private final DateWording dates;

    CustodyWording(Words words) {
        this.words = words;
        this.dates = new DateWording(words);
    }

    @Nullable
    String say(Fact fact) {
        if (fact instanceof Arrest arrest) {
            return done(
                    nonState(arrest.perpetrator()) ? "taken" : "arrested",
                    arrest.date(),
                    arrest.place(),
                    arrest.authority(),
                    arrest.perpetrator());
        }
        if (fact instanceof ReArrest again) {
            return done("reArrested", again.date(), again.place(), again.authority(), again.perpetrator());
        }
        if (fact instanceof Custody custody) {
            return custody(custody);
        }
        if (fact instanceof Act act) {
            var said = Words.joined(
                    words.word(act.incident()),
                    dates.whenIf(act.date()),
                    in(act.place()),
                    by(act.authority(), act.perpetrator()));
            return described(said, act.description());
        }
        return fact instanceof IllTreatment treatment ? illTreatment(treatment) : end(fact);
    }

    private @Nullable String end(Fact fact) {
        if (fact instanceof Release release) {
            return words.listed(
                    Words.joined(words.say("released"), dates.whenIf(release.date())),
                    words.wordIf(release.ground()),
                    words.sayIf("conditions", release.conditions()));
        }
        if (fact instanceof Exile exile) {
            var country = exile.country() == null ? null : exile.country().displayName(words.locale());
            var left = country == null ? words.say("leftCountry") : words.say("leftFor", country);
            return Words.joined(left, dates.whenIf(exile.date()));
        }
        return fact instanceof Death death ? death(death) : care(fact);
    }

    private @Nullable String care(Fact fact) {
        if (fact instanceof Health health) {
            var said = words.listed(
                    words.wordIf(health.state()), words.wordIf(health.care()), dates.whenIf(health.date()));
            return said.isEmpty() ? health.description() : described(said, health.description());
        }
        if (fact instanceof Contact contact) {
            return described(
                    Words.joined(words.word(contact.access()), dates.whenIf(contact.date())), contact.description());
        }
        if (fact instanceof Counsel counsel) {
            return described(Words.joined(words.word(counsel.value()), dates.whenIf(counsel.date())), counsel.name());
        }
        return fact instanceof SignedStatement statement
                ? described(
                        Words.joined(words.word(statement.value()), dates.whenIf(statement.date())),
                        statement.description())
                : null;
    }

    private String death(Death death) {
        var custody = death.inCustody() == null
                ? null
                : words.say("inCustody." + death.inCustody().name());
        var said = words.listed(
                Words.joined(words.say("died"), custody, dates.whenIf(death.date()), in(death.place())),
                words.wordIf(death.cause()));
        return described(said, death.description());
    }

    private String illTreatment(IllTreatment treatment) {
        var said = words.listed(
                Words.joined(
                        words.word(treatment.kind()), dates.whenIf(treatment.date()), by(treatment.authority(), null)),
                words.wordIf(treatment.status()));
        return described(said, treatment.description());
    }

    private String custody(Custody custody) {
        var status = custody.status() == null ? words.say("held") : words.word(custody.status());
        var captor = custody.custodian() == null ? words.wordIf(custody.perpetrator()) : custody.custodian();
        var said = Words.joined(status, dates.whenIf(custody.date()), in(custody.place()));
        return nonState(custody.perpetrator())
                ? words.listed(said, words.sayIf("takenBy", captor))
                : Words.joined(said, words.sayIf("by", captor));
    }

    /** Whoever others than a state hold was taken, not arrested, and is in their hands. */
    private static boolean nonState(@Nullable PerpetratorCategory perpetrator) {
        return perpetrator != null && perpetrator.isNonState();
    }

    private String done(
            String what,
            @Nullable FuzzyDate date,
            @Nullable FuzzyPlace place,
            @Nullable String authority,
            @Nullable PerpetratorCategory perpetrator) {
        return Words.joined(words.say(what), dates.whenIf(date), in(place), by(authority, perpetrator));
    }

    private String described(String said, @Nullable String description) {
        return description == null ? said : words.say("quoted", said, description);
    }

    private @Nullable String by(@Nullable String named, @Nullable PerpetratorCategory category) {
        return words.sayIf("by", named == null ? words.wordIf(category) : named);
    }

    private @Nullable String in(@Nullable FuzzyPlace place) {
        return place == null || !place.isKnown() ? null : words.say("in", place(place));
    }

    /** From the finest to the widest: "Khorog, Gorno-Badakhshan, Tajikistan". */
    String place(FuzzyPlace place) {
        var country = place.country() == null ? null : place.country().displayName(words.locale());
        var said = words.listed(place.locality(), place.region(), country);
        return said.isEmpty() ? words.say("date.unknown") : Objects.requireNonNull(said);
    }
}
