package org.vigil.cases.dossier;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One fact as one source states it: who says it, how, about whom, and where it stands.
 *
 * @param id identity of the claim
 * @param source who says it
 * @param fact what is said
 * @param modality how it is said
 * @param scope about whom
 * @param attribution on whose word the source says it; an allegation never goes without
 * @param locator where it stands in the source: a line, a page, a minute
 * @param quote the words of the source
 * @param status how far the claim has come by now
 * @param recordedAt when we learned of it
 * @param decidedAt when a person accepted or rejected it
 * @param supersededAt when another claim took its place
 * @param individualNote why a claim on a group holds of this person
 */
public record Claim(
        ClaimId id,
        SourceRef source,
        Fact fact,
        Modality modality,
        ClaimScope scope,
        @Nullable String attribution,
        @Nullable String locator,
        @Nullable String quote,
        ClaimStatus status,
        Instant recordedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant supersededAt,
        @Nullable String individualNote) {

    static final Comparator<Claim> BY_AGE =
            Comparator.comparing(Claim::recordedAt).thenComparing(Claim::id);

    public Claim {
        attribution = Check.optional("attribution", attribution);
        locator = Check.optional("locator", locator);
        quote = Check.optional("quote", quote);
        individualNote = Check.optional("individualNote", individualNote);
        Check.that(
                modality != Modality.ALLEGATION || attribution != null,
                "attribution",
                "An allegation needs the one who alleges it: say on whose word the source reports it.");
        Check.that(
                (status != ClaimStatus.ACCEPTED && status != ClaimStatus.REJECTED) || decidedAt != null,
                "decidedAt",
                "An accepted or rejected claim needs the time of the decision.");
        Check.that(
                status != ClaimStatus.SUPERSEDED || supersededAt != null,
                "supersededAt",
                "A superseded claim needs the time at which another took its place.");
    }

    /** A new claim, which nobody has decided on yet. */
    public static Claim proposed(
            ClaimId id,
            SourceRef source,
            Fact fact,
            Modality modality,
            ClaimScope scope,
            @Nullable String attribution,
            @Nullable String locator,
            @Nullable String quote,
            Instant recordedAt) {
        return new Claim(
                id,
                source,
                fact,
                modality,
                scope,
                attribution,
                locator,
                quote,
                ClaimStatus.PROPOSED,
                recordedAt,
                null,
                null,
                null);
    }

    /** This claim, accepted; a note is what lets a claim on a group speak of this person. */
    public Claim accepted(Instant at, @Nullable String note) {
        return new Claim(
                id,
                source,
                fact,
                modality,
                scope,
                attribution,
                locator,
                quote,
                ClaimStatus.ACCEPTED,
                recordedAt,
                at,
                null,
                note);
    }

    public Claim rejected(Instant at) {
        return new Claim(
                id,
                source,
                fact,
                modality,
                scope,
                attribution,
                locator,
                quote,
                ClaimStatus.REJECTED,
                recordedAt,
                at,
                null,
                individualNote);
    }

    public Claim superseded(Instant at) {
        return new Claim(
                id,
                source,
                fact,
                modality,
                scope,
                attribution,
                locator,
                quote,
                ClaimStatus.SUPERSEDED,
                recordedAt,
                decidedAt,
                at,
                individualNote);
    }

    /** Whether it was known and accepted at that time, whatever became of it later. */
    public boolean isAcceptedAt(Instant time) {
        var decided = decidedAt != null && !decidedAt.isAfter(time) && !recordedAt.isAfter(time);
        var replaced = supersededAt != null && !supersededAt.isAfter(time);
        return decided && status != ClaimStatus.REJECTED && !replaced;
    }

    /** Whether it speaks of this person: a claim on a group does so only with a person's note. */
    public boolean speaksOfPerson() {
        return scope == ClaimScope.INDIVIDUAL || individualNote != null;
    }

    /** Whether it can fill a slot of the dossier once it is accepted. */
    boolean canFill() {
        return speaksOfPerson() && modality != Modality.DENIAL;
    }
}
