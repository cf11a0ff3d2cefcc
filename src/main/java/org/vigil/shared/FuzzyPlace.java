package org.vigil.shared;

import org.jspecify.annotations.Nullable;

/**
 * A place as finely as the sources give it, and how much of it the public may see.
 *
 * @param country where it lies, if known
 * @param region first level below the country
 * @param locality town, village or prison
 * @param precision how finely the place is known
 * @param lat degrees north, only together with {@code lon}
 * @param lon degrees east, only together with {@code lat}
 * @param publicPrecision the finest level that may ever be published
 */
public record FuzzyPlace(
        @Nullable CountryCode country,
        @Nullable String region,
        @Nullable String locality,
        Precision precision,
        @Nullable Double lat,
        @Nullable Double lon,
        Precision publicPrecision) {

    /** How finely a place is known, from a point down to nothing. */
    public enum Precision {
        EXACT,
        VICINITY,
        LOCALITY,
        REGION,
        COUNTRY,
        UNKNOWN;

        public boolean isFinerThan(Precision other) {
            return compareTo(other) < 0;
        }

        Precision coarserOf(Precision other) {
            return isFinerThan(other) ? other : this;
        }
    }

    public FuzzyPlace {
        region = CleanText.orNull("region", region);
        locality = CleanText.orNull("locality", locality);
        if ((lat == null) != (lon == null)) {
            throw new IllegalArgumentException(
                    "A point needs both lat and lon: give the missing one or leave out both.");
        }
        if (lat != null && lon != null && !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException(
                    "There is no point " + lat + ", " + lon + ": lat runs from -90 to 90, lon from -180 to 180.");
        }
        if (country == null && (precision != Precision.UNKNOWN || region != null || locality != null)) {
            throw new IllegalArgumentException("A place needs its country: give the two-letter code, for example TJ.");
        }
    }

    /** A place from what is given; precision follows from it, and no more than the region is public. */
    public static FuzzyPlace of(@Nullable CountryCode country, @Nullable String region, @Nullable String locality) {
        var known = country == null
                ? Precision.UNKNOWN
                : locality != null && !locality.isBlank()
                        ? Precision.LOCALITY
                        : region != null && !region.isBlank() ? Precision.REGION : Precision.COUNTRY;
        return new FuzzyPlace(country, region, locality, known, null, null, known.coarserOf(Precision.REGION));
    }

    public static FuzzyPlace country(String code) {
        return of(CountryCode.of(code), null, null);
    }

    public static FuzzyPlace region(String code, String region) {
        return of(CountryCode.of(code), region, null);
    }

    public static FuzzyPlace locality(String code, @Nullable String region, String locality) {
        return of(CountryCode.of(code), region, locality);
    }

    public static FuzzyPlace unknown() {
        return of(null, null, null);
    }

    public boolean isKnown() {
        return country != null;
    }

    /** What the public may see of it: never a point, never finer than the public precision. */
    public FuzzyPlace publicView() {
        var shown = precision.coarserOf(publicPrecision);
        return new FuzzyPlace(
                shown == Precision.UNKNOWN ? null : country,
                Precision.COUNTRY.compareTo(shown) > 0 ? region : null,
                Precision.REGION.compareTo(shown) > 0 ? locality : null,
                Precision.REGION.compareTo(shown) > 0 ? Precision.LOCALITY : shown,
                null,
                null,
                publicPrecision);
    }
}
