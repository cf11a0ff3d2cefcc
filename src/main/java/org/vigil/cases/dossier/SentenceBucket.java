package org.vigil.cases.dossier;

/** How long a person is sentenced to, in the steps that lists and charts use. */
public enum SentenceBucket {
    NO_SENTENCE_KNOWN,
    UNDER_1_YEAR,
    FROM_1_TO_5_YEARS,
    FROM_5_TO_10_YEARS,
    TEN_YEARS_OR_MORE,
    LIFE,
    DEATH,
    UNKNOWN;

    static SentenceBucket of(Sentence sentence) {
        if (sentence.kind() == PenaltyKind.LIFE || sentence.kind() == PenaltyKind.DEATH) {
            return sentence.kind() == PenaltyKind.LIFE ? LIFE : DEATH;
        }
        var months = sentence.months();
        if (months == null) {
            return UNKNOWN;
        }
        if (months < 12) {
            return UNDER_1_YEAR;
        }
        return months < 60 ? FROM_1_TO_5_YEARS : months < 120 ? FROM_5_TO_10_YEARS : TEN_YEARS_OR_MORE;
    }
}
