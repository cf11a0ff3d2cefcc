package org.vigil.search;

import java.util.Locale;
import java.util.Optional;

/** What published cases can be counted by. */
public enum Facet {
    COUNTRY(0, Source.BEGINNING),
    /** Each liberty status by itself. */
    LIBERTY(1, Source.COURSE),
    /** Liberty statuses as people ask for them: all who are held are one, all who were released are one. */
    STATUS(1, Source.COURSE),
    CHARGE(2, Source.COURSE),
    SENTENCE(3, Source.COURSE),
    ROLE(4, Source.WORK),
    SEX(5, Source.COURSE),
    MEDIUM(6, Source.WORK),
    /** Each year in which the custody may have begun. */
    YEAR(7, Source.BEGINNING),
    /** The first possible year of custody, of those held on the day: certain where no other year is possible. */
    SINCE(7, Source.BEGINNING),
    DAYS(8, Source.STEP),
    REPLY(9, Source.COURSE);

    /** Which numbers of a row a facet is read from. */
    enum Source {
        BEGINNING,
        COURSE,
        WORK,
        STEP
    }

    /** The part of a question that no facet shows. */
    static final int HELD_ON = 10;

    private final int part;
    private final Source source;

    Facet(int part, Source source) {
        this.part = part;
        this.source = source;
    }

    /** Number of the part of a question that it belongs to. */
    int part() {
        return part;
    }

    Source source() {
        return source;
    }

    /** By its name in an address. */
    public static Optional<Facet> of(String name) {
        for (var facet : values()) {
            if (facet.key().equals(name)) {
                return Optional.of(facet);
            }
        }
        return Optional.empty();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
