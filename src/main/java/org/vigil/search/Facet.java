package org.vigil.search;

import java.util.Locale;
import java.util.Optional;

/** What published cases can be counted by. */
public enum Facet {
    COUNTRY(0, 0),
    /** Each liberty status by itself. */
    LIBERTY(1, 1),
    /** Liberty statuses as people ask for them: all who are held are one, all who were released are one. */
    STATUS(2, 1),
    CHARGE(3, 2),
    SENTENCE(4, 3),
    ROLE(5, 4),
    SEX(6, 5),
    MEDIUM(7, 6),
    /** Each year in which the custody may have begun. */
    YEAR(8, 7),
    /** The first possible year of custody, of those held on the day: certain where no other year is possible. */
    SINCE(9, 7),
    DAYS(10, 8),
    REPLY(11, 9);

    /** The part of a question that no facet shows. */
    static final int HELD_ON = 10;

    private static final Facet[] ALL = values();

    private final int number;
    private final int part;

    Facet(int number, int part) {
        this.number = number;
        this.part = part;
    }

    static int count() {
        return ALL.length;
    }

    int number() {
        return number;
    }

    /** Number of the part of a question that it belongs to. */
    int part() {
        return part;
    }

    int bit() {
        return 1 << number;
    }

    static int bitsOf(int part) {
        var bits = 0;
        for (var facet : ALL) {
            bits |= facet.part == part ? facet.bit() : 0;
        }
        return bits;
    }

    /** By its name in an address. */
    public static Optional<Facet> of(String name) {
        for (var facet : ALL) {
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
