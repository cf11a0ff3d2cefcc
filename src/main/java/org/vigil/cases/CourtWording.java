package org.vigil.cases;

import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.Charge;
import org.vigil.cases.dossier.ChargeStatus;
import org.vigil.cases.dossier.Fact;
import org.vigil.cases.dossier.Hearing;
import org.vigil.cases.dossier.MaximumPenalty;
import org.vigil.cases.dossier.PenaltyKind;
import org.vigil.cases.dossier.Plea;
import org.vigil.cases.dossier.Proceeding;
import org.vigil.cases.dossier.Sentence;
import org.vigil.cases.dossier.StateResponse;

/** Says what happens in court: charges, pleas, proceedings, hearings, sentences. */
final class CourtWording {

    private final Words words;
    private final DateWording dates;

    CourtWording(Words words) {
        this.words = words;
        this.dates = new DateWording(words);
    }

    @Nullable
    String say(Fact fact) {
        if (fact instanceof Charge charge) {
            return charge(charge);
        }
        if (fact instanceof ChargeStatus status) {
            return onCharge(words.word(status.status()), status.chargeAsReported());
        }
        if (fact instanceof Plea plea) {
            return onCharge(words.word(plea.plea()), plea.chargeAsReported());
        }
        if (fact instanceof Proceeding proceeding) {
            return proceeding(proceeding);
        }
        if (fact instanceof Hearing hearing) {
            return hearing(hearing);
        }
        if (fact instanceof Sentence sentence) {
            return sentence(sentence);
        }
        if (fact instanceof MaximumPenalty most) {
            return onCharge(words.say("couldFace", penalty(most.months(), most.kind())), most.chargeAsReported());
        }
        return fact instanceof StateResponse response ? response(response) : null;
    }

    private String charge(Charge charge) {
        var category = words.wordIf(charge.category());
        if (category != null && charge.asReported().equalsIgnoreCase(category)) {
            return words.say("chargedAs", category);
        }
        var said = Words.joined(words.say("charged", charge.asReported()), words.sayIf("article", charge.article()));
        return onCharge(said, category);
    }

    private String onCharge(String said, @Nullable String charge) {
        return charge == null ? said : words.say("onCharge", said, charge);
    }

    private String proceeding(Proceeding proceeding) {
        var stage = words.word(proceeding.stage());
        var begun = proceeding.begun() == null
                ? stage
                : words.say("begun." + proceeding.begun().name(), stage);
        return words.listed(
                Words.joined(begun, dates.whenIf(proceeding.since())), words.wordIf(proceeding.publicity()));
    }

    private String hearing(Hearing hearing) {
        return words.listed(
                Words.joined(words.say("hearing"), dates.when(hearing.date()), words.sayIf("at", hearing.court())),
                hearing.purpose(),
                hearing.outcome());
    }

    private String sentence(Sentence sentence) {
        var imposed = sentence.months() == null && sentence.kind() == null
                ? words.say("sentenced")
                : words.say("sentencedTo", penalty(sentence.months(), sentence.kind()));
        return words.listed(
                Words.joined(imposed, dates.whenIf(sentence.date()), words.sayIf("by", sentence.court())),
                Boolean.TRUE.equals(sentence.conditional()) ? words.say("conditional") : null,
                words.sayIf("regime", sentence.regime()),
                words.wordIf(sentence.instance()));
    }

    /** "10 years in prison", "7 years and 6 months in prison", "life in prison", "a fine". */
    private String penalty(@Nullable Integer months, @Nullable PenaltyKind kind) {
        if (months == null) {
            return kind == null ? "" : words.word(kind);
        }
        var length = length(months);
        return kind == null || kind == PenaltyKind.PRISON
                ? words.say("inPrison", length)
                : words.say("onCharge", words.word(kind), length);
    }

    private String length(int months) {
        if (months < 12 || (months < 24 && months % 12 != 0)) {
            return words.say("months", months);
        }
        var years = words.say("years", months / 12);
        return months % 12 == 0 ? years : words.say("yearsAndMonths", years, words.say("months", months % 12));
    }

    private String response(StateResponse response) {
        var kind = words.word(response.value());
        var by = response.authority() == null ? kind : words.say("answer", kind, response.authority());
        var said = Words.joined(by, dates.whenIf(response.date()));
        return response.description() == null ? said : words.say("quoted", said, response.description());
    }
}
