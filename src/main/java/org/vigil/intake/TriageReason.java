package org.vigil.intake;

import java.util.Arrays;
import java.util.List;

/** Why a report is not taken up. */
public enum TriageReason {
    NOT_A_JOURNALIST,
    NOT_AN_INCIDENT,
    OUT_OF_MANDATE,
    DUPLICATE,
    NOT_ENOUGH,
    /** What was asked for never came: the system's word alone, after it has waited twice. */
    NO_ANSWER,
    SPAM,
    OTHER;

    /** The reasons that a person may give. */
    public static List<TriageReason> ofPeople() {
        return Arrays.stream(values()).filter(reason -> reason != NO_ANSWER).toList();
    }
}
