package org.vigil.search;

/** The roles of a person and the media worked for: the combinations that occur. */
final class Works {

    final Codes roles = new Codes();
    final Codes media = new Codes();
    private final Profiles roleSets = new Profiles();
    private final Profiles mediaSets = new Profiles();
    private final Profiles profiles = new Profiles();

    int number(IndexedCase shown) {
        var asRoles = roleSets.number(roles.bits(shown.roles()));
        var inMedia = mediaSets.number(media.bits(shown.media()));
        return profiles.number(((long) asRoles << Integer.SIZE) | inMedia);
    }

    int size() {
        return profiles.size();
    }

    /** As bits. */
    long roles(int number) {
        return roleSets.key((int) (profiles.key(number) >>> Integer.SIZE));
    }

    /** As bits. */
    long media(int number) {
        return mediaSets.key((int) profiles.key(number));
    }
}
