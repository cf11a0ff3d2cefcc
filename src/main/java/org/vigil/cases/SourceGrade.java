package org.vigil.cases;

import org.vigil.shared.Refusal;

/**
 * The Admiralty code: two separate judgements.
 *
 * @param reliability of the source, A (completely reliable) to E, F cannot be judged
 * @param credibility of the information, 1 (confirmed) to 5, 6 cannot be judged
 */
public record SourceGrade(char reliability, int credibility) {

    public static final SourceGrade UNGRADED = new SourceGrade('F', 6);

    public SourceGrade {
        if (reliability < 'A' || reliability > 'F') {
            throw Refusal.invalid("reliability", "refusal.reliability");
        }
        if (credibility < 1 || credibility > 6) {
            throw Refusal.invalid("credibility", "refusal.credibility");
        }
    }

    @Override
    public String toString() {
        return "" + reliability + credibility;
    }
}
