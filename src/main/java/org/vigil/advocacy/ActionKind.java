package org.vigil.advocacy;

/** What can be done for a person, and how long an answer may take. */
public enum ActionKind {
    WGAD_URGENT_APPEAL(ReplyTime.URGENT),
    WGAD_PETITION(ReplyTime.WGAD),
    SP_URGENT_APPEAL(ReplyTime.URGENT),
    SP_ALLEGATION_LETTER(ReplyTime.LETTER),
    LETTER_TO_AUTHORITY(ReplyTime.LETTER),
    COE_ALERT(ReplyTime.OTHER),
    PARTNER_ALERT(ReplyTime.OTHER),
    PUBLIC_APPEAL(ReplyTime.OTHER),
    LEGAL_AID(ReplyTime.OTHER),
    MEDICAL_AID(ReplyTime.OTHER),
    FINANCIAL_AID(ReplyTime.OTHER),
    TRIAL_OBSERVATION(ReplyTime.OTHER);

    private final ReplyTime replyTime;

    ActionKind(ReplyTime replyTime) {
        this.replyTime = replyTime;
    }

    ReplyTime replyTime() {
        return replyTime;
    }

    /** The kinds of deadline that the settings know. */
    enum ReplyTime {
        WGAD,
        URGENT,
        LETTER,
        OTHER
    }
}
