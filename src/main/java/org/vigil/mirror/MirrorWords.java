package org.vigil.mirror;

import java.util.List;

/** The codes whose words a copy's search shows; those of {@code DOMAIN}'s lists that a published case can bear. */
public final class MirrorWords {

    public static final List<String> LIBERTY = List.of(
            "HELD_INVESTIGATION",
            "HELD_TRIAL",
            "HELD_SERVING",
            "HELD_ARBITRARY",
            "HOUSE_ARREST",
            "RELEASED_INVESTIGATION",
            "RELEASED_TRIAL",
            "RELEASED_STOPPED",
            "RELEASED_ACQUITTED",
            "RELEASED_SERVED",
            "RELEASED_PARDONED",
            "RELEASED_HEALTH",
            "RELEASED_EXCHANGE",
            "ESCAPED",
            "FUGITIVE",
            "MISSING",
            "DIED_IN_CUSTODY",
            "EXILED");

    public static final List<String> CHARGES = List.of(
            "ANTI_STATE",
            "FALSE_NEWS",
            "DEFAMATION",
            "RETALIATORY",
            "CENSORSHIP_VIOLATION",
            "ETHNIC_RELIGIOUS_INSULT",
            "NO_CHARGE",
            "OTHER",
            "NOT_STATED");

    public static final List<String> ROLES = List.of(
            "JOURNALIST",
            "BLOGGER",
            "VIDEO_BLOGGER",
            "EDITOR",
            "PHOTOGRAPHER",
            "CAMERA_OPERATOR",
            "FIXER",
            "MEDIA_WORKER",
            "MEDIA_LAWYER",
            "ACTIVIST");

    private MirrorWords() {}
}
