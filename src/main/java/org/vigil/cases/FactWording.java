package org.vigil.cases;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.vigil.cases.dossier.Affiliation;
import org.vigil.cases.dossier.Age;
import org.vigil.cases.dossier.Claim;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.Context;
import org.vigil.cases.dossier.DaysHeld;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.Fact;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.HomeRegion;
import org.vigil.cases.dossier.Motive;
import org.vigil.cases.dossier.Name;
import org.vigil.cases.dossier.OwnStatement;
import org.vigil.cases.dossier.Role;
import org.vigil.cases.dossier.Sex;
import org.vigil.cases.dossier.WorkProfile;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

/**
 * Says facts, claims and dates as people say them. An allegation never comes out without the one who alleges it.
 *
 * <p>All texts come from the bundle {@code messages/dossier}; what it returns is plain text, to be escaped by the page.
 */
public final class FactWording {

    private final MessageSource messages;

    public FactWording(MessageSource messages) {
        this.messages = messages;
    }

    public String label(FactType type, Locale locale) {
        return label((Enum<?>) type, locale);
    }

    /** The word for any value of the dossier's enumerations. */
    public String label(Enum<?> value, Locale locale) {
        var words = words(locale);
        return words.raised(words.word(value));
    }

    public String fieldLabel(FactForm.Field field, Locale locale) {
        var words = words(locale);
        return words.raised(words.say("field." + field.name()));
    }

    /** What a fact says, without who said it: only for facts that stand as stated. */
    public String value(Fact fact, Locale locale) {
        var words = words(locale);
        return words.raised(phrase(fact, words));
    }

    /** What a claim says, with how and on whose word it is said. */
    public String sentence(Claim claim, Locale locale) {
        var words = words(locale);
        var said = modal(claim, phrase(claim.fact(), words), words);
        var whole = claim.scope() == ClaimScope.GROUP ? words.say("group", said) : said;
        return ended(words.raised(whole));
    }

    public String date(FuzzyDate date, Locale locale) {
        return new DateWording(words(locale)).date(date);
    }

    /** The date with its preposition: "on 18 May 2022", "in May 2022", "between May and July 2022". */
    public String when(FuzzyDate date, Locale locale) {
        return new DateWording(words(locale)).when(date);
    }

    public String place(FuzzyPlace place, Locale locale) {
        return new CustodyWording(words(locale)).place(place);
    }

    public String daysHeld(DaysHeld days, Locale locale) {
        return new DateWording(words(locale)).days(days);
    }

    /** "Held since 18 May 2022 (188 days)", or what else is known of the time in custody. */
    public String heldSince(Dossier dossier, LocalDate on, Locale locale) {
        var words = words(locale);
        var dates = new DateWording(words);
        var since = dossier.heldSince();
        var days = dossier.daysHeld(on);
        if (since.isEmpty() || days.isEmpty()) {
            return words.say("held.no");
        }
        if (!since.get().isKnown()) {
            return words.say("held.sinceUnknown");
        }
        var from = dates.date(since.get());
        var length = dates.days(days.get());
        return dossier.heldUntil()
                .filter(until -> until.before(on.plusDays(1)).isPossible())
                .map(until -> words.say("held.until", from, dates.date(until), length))
                .orElseGet(() -> stillHeld(since.get(), length, words));
    }

    private static String stillHeld(FuzzyDate since, String length, Words words) {
        var dates = new DateWording(words);
        if (since.isOneDay()) {
            return words.say("held.since", dates.date(since), length);
        }
        return since.earliest() == null || since.latest() == null
                ? words.say("held.sinceLimit", dates.date(since), length)
                : words.say("held.sinceSomeTime", dates.when(since), length);
    }

    /** What to show where no source says anything. */
    public String notStated(Locale locale) {
        return words(locale).say("notStated");
    }

    private Words words(Locale locale) {
        return new Words(messages, locale);
    }

    private static String modal(Claim claim, String phrase, Words words) {
        var by = claim.attribution();
        return switch (claim.modality()) {
            case FACT -> by == null ? phrase : words.say("accordingTo", by, phrase);
            case ALLEGATION -> words.say("allegation", Objects.requireNonNull(by), phrase);
            case DENIAL -> by == null ? words.say("denial", phrase) : words.say("denial.by", by, phrase);
            case OPINION -> by == null ? words.say("opinion", phrase) : words.say("opinion.by", by, phrase);
            case INFERENCE -> words.say("inference", by == null ? phrase : words.say("accordingTo", by, phrase));
        };
    }

    private static String phrase(Fact fact, Words words) {
        var said = new CustodyWording(words).say(fact);
        if (said == null) {
            said = new CourtWording(words).say(fact);
        }
        if (said == null) {
            said = identity(fact, words);
        }
        return said == null ? Objects.requireNonNull(work(fact, words)) : said;
    }

    private static @Nullable String identity(Fact fact, Words words) {
        if (fact instanceof Name name) {
            return name.kind() == null ? name.text() : words.say("onCharge", name.text(), words.word(name.kind()));
        }
        if (fact instanceof Age age) {
            var at = new DateWording(words).whenIf(age.at());
            return Words.joined(words.say("age", words.say("years", age.years())), at);
        }
        if (fact instanceof Sex sex) {
            return words.word(sex.value());
        }
        return fact instanceof HomeRegion home ? new CustodyWording(words).place(home.place()) : null;
    }

    private static @Nullable String work(Fact fact, Words words) {
        if (fact instanceof Role role) {
            return words.word(role.role());
        }
        if (fact instanceof Affiliation affiliation) {
            return words.listed(
                    affiliation.outlet(), words.wordIf(affiliation.medium()), words.wordIf(affiliation.employment()));
        }
        if (fact instanceof OwnStatement own) {
            return words.listed(own.description(), new DateWording(words).whenIf(own.date()));
        }
        if (fact instanceof Motive motive) {
            return motive.description();
        }
        return fact instanceof Context context
                ? context.description()
                : fact instanceof WorkProfile profile ? profile.description() : null;
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") || sentence.endsWith("?") || sentence.endsWith("!") ? sentence : sentence + ".";
    }
}
