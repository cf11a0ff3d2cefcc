package org.vigil.advocacy;

/** The way by which an action went out. Vigil sends nothing itself: a person does, and says how. */
public enum SentHow {
    E_MAIL,
    POST,
    FAX,
    ONLINE_FORM,
    IN_PERSON,
    PHONE,
    PUBLISHED,
    OTHER
}
