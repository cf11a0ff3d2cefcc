package org.vigil.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.CaseFile;
import org.vigil.cases.RecordedClaim;
import org.vigil.cases.Stage;
import org.vigil.cases.dossier.ChargeCategory;
import org.vigil.cases.dossier.Claim;
import org.vigil.cases.dossier.Corroboration;
import org.vigil.cases.dossier.DaysHeld;
import org.vigil.cases.dossier.DetentionRegime;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.DossierEntry;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.LibertyStatus;
import org.vigil.cases.dossier.MinimumElement;
import org.vigil.cases.dossier.MinimumFact;
import org.vigil.cases.dossier.MinimumFacts;
import org.vigil.cases.dossier.SentenceBucket;
import org.vigil.cases.dossier.SlotGroup;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.UserId;
import tools.jackson.databind.JsonNode;

/**
 * The whole case as the API shows it.
 *
 * @param header the case itself
 * @param openedBy who opened it
 * @param asOf the time whose knowledge the facts show
 * @param otherNames every other name and spelling
 * @param status what follows from the facts
 * @param minimum the minimum facts, on which verification rests
 * @param facts the dossier, group by group
 * @param notStated what no accepted claim speaks of; never a "no"
 * @param conflicts every contradiction, open and closed
 * @param claims every claim, decided or not
 * @param sources every source
 * @param history the stages that the case went through
 * @param mergedCases the cases for which this one stands too
 */
record DossierJson(
        @JsonUnwrapped CaseJson header,
        Somebody openedBy,
        Instant asOf,
        List<String> otherNames,
        Status status,
        Minimum minimum,
        List<Group> facts,
        List<FactType> notStated,
        List<ConflictJson> conflicts,
        List<ClaimJson> claims,
        List<SourceJson> sources,
        List<Moved> history,
        List<MergedCaseJson> mergedCases) {

    /** What follows from the facts. */
    record Status(
            LibertyStatus liberty,
            @Nullable String heldSince,
            @Nullable String heldUntil,
            @Nullable DaysHeld daysHeld,
            @Nullable DetentionRegime regime,
            ChargeCategory chargeCategory,
            SentenceBucket sentence) {

        static Status of(Dossier dossier) {
            var on = LocalDate.ofInstant(dossier.asOf(), ZoneOffset.UTC);
            return new Status(
                    dossier.libertyStatus(on),
                    dossier.heldSince().map(FuzzyDate::iso).orElse(null),
                    dossier.heldUntil().map(FuzzyDate::iso).orElse(null),
                    dossier.daysHeld(on).orElse(null),
                    dossier.detentionRegime(on).orElse(null),
                    dossier.chargeCategory(),
                    dossier.sentenceBucket());
        }
    }

    /**
     * Whether it may be called verified, and what is missing.
     *
     * @param mayBeVerified whether nothing in the facts stands against it; a person still decides
     * @param leastOrigins independent origins of the weakest element
     * @param openConflicts contradictions that nobody has closed
     * @param missing elements that nobody has stated
     * @param elements each element with its origins
     */
    record Minimum(
            boolean mayBeVerified,
            int leastOrigins,
            int openConflicts,
            List<MinimumElement> missing,
            List<Element> elements) {

        static Minimum of(MinimumFacts minimum) {
            return new Minimum(
                    minimum.mayBeVerified(),
                    minimum.leastOrigins(),
                    minimum.openConflicts(),
                    minimum.missing(),
                    minimum.facts().stream().map(Element::of).toList());
        }
    }

    /** One minimum element. */
    record Element(
            MinimumElement element,
            boolean stated,
            Support corroboration,
            @Schema(type = "object") @Nullable JsonNode fact,
            List<UUID> claims) {

        static Element of(MinimumFact minimum) {
            return new Element(
                    minimum.element(),
                    !minimum.isMissing(),
                    Support.of(minimum.corroboration()),
                    FactJson.orNull(minimum.fact()),
                    minimum.claims().stream().map(claim -> claim.id().value()).toList());
        }
    }

    /**
     * How many independent origins say so.
     *
     * @param origins how many
     * @param originGroups which
     * @param corroborated whether there is a second one
     */
    record Support(int origins, List<String> originGroups, boolean corroborated) {

        static Support of(Corroboration corroboration) {
            return new Support(corroboration.origins(), corroboration.originGroups(), corroboration.isCorroborated());
        }
    }

    /** The facts of one part of the page. */
    record Group(SlotGroup group, List<Entry> facts) {}

    /**
     * One fact with everything that was said to it.
     *
     * @param type kind of fact
     * @param slot which one of that kind, where there may be several
     * @param value what stands; absent when nothing but a denial or a statement on a group was accepted
     * @param standing the claim that stands
     * @param corroboration independent origins
     * @param contested whether a contradiction is open
     * @param uncertain whether people agreed to leave it uncertain
     * @param claims every claim to it, and on which side it is
     * @param conflicts the contradictions
     */
    record Entry(
            FactType type,
            String slot,
            @Schema(type = "object") @Nullable JsonNode value,
            @Nullable UUID standing,
            Support corroboration,
            boolean contested,
            boolean uncertain,
            List<Sided> claims,
            List<ConflictJson> conflicts) {}

    /** Where a claim stands to the fact. */
    enum Side {
        SUPPORTS,
        CONTESTS,
        CONTEXT
    }

    /** A claim and its side. */
    record Sided(Side side, @JsonUnwrapped ClaimJson claim) {}

    /** A stage that the case entered. */
    record Moved(Stage stage, Instant at, Somebody by) {}

    static DossierJson of(CaseFile file, Map<UserId, String> names) {
        Map<Claim, ClaimJson> claims = file.claims().stream()
                .collect(Collectors.toMap(
                        RecordedClaim::claim, recorded -> ClaimJson.of(recorded, names), (one, other) -> one));
        var details = file.details();
        var dossier = file.dossier();
        Function<org.vigil.cases.dossier.Conflict, ConflictJson> conflict =
                found -> ConflictJson.of(details.ref(), details.id(), found, claims);
        return new DossierJson(
                CaseJson.of(details),
                Somebody.of(details.openedBy(), names),
                dossier.asOf(),
                dossier.otherNames(),
                Status.of(dossier),
                Minimum.of(file.minimum()),
                Arrays.stream(SlotGroup.values())
                        .map(group -> new Group(
                                group,
                                dossier.entries(group).stream()
                                        .map(entry -> entry(entry, claims, conflict))
                                        .toList()))
                        .toList(),
                dossier.notStated(),
                dossier.conflicts().stream().map(conflict).toList(),
                file.claims().stream()
                        .map(recorded -> Fields.sure(claims.get(recorded.claim())))
                        .toList(),
                file.sources().stream()
                        .map(source -> SourceJson.of(source, names))
                        .toList(),
                file.history().stream()
                        .map(moved -> new Moved(moved.stage(), moved.at(), Somebody.of(moved.by(), names)))
                        .toList(),
                file.merged().stream()
                        .map(merged -> MergedCaseJson.of(merged, names))
                        .toList());
    }

    private static Entry entry(
            DossierEntry entry,
            Map<Claim, ClaimJson> claims,
            Function<org.vigil.cases.dossier.Conflict, ConflictJson> conflict) {
        var standing = entry.standing();
        var sided = new java.util.ArrayList<Sided>();
        entry.supporting().forEach(claim -> sided.add(sided(Side.SUPPORTS, claim, claims)));
        entry.contesting().forEach(claim -> sided.add(sided(Side.CONTESTS, claim, claims)));
        entry.context().forEach(claim -> sided.add(sided(Side.CONTEXT, claim, claims)));
        return new Entry(
                entry.slot().type(),
                entry.slot().key(),
                FactJson.orNull(entry.value()),
                standing == null ? null : standing.id().value(),
                Support.of(entry.corroboration()),
                entry.isContested(),
                entry.isUncertain(),
                sided,
                entry.conflicts().stream().map(conflict).toList());
    }

    private static Sided sided(Side side, Claim claim, Map<Claim, ClaimJson> claims) {
        return new Sided(side, Fields.sure(claims.get(claim)));
    }
}
