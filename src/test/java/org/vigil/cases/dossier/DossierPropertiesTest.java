package org.vigil.cases.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DossierPropertiesTest {

    private static final Instant START = Instant.parse("2022-11-01T00:00:00Z");
    private static final Instant END = START.plus(100, ChronoUnit.DAYS);
    private static final int ROUNDS = 400;

    private final Random random = new Random(1012);
    private final RandomFacts facts = new RandomFacts(random);

    @Test
    void doesNotDependOnTheOrderOfClaims() {
        for (int round = 0; round < ROUNDS; round++) {
            var claims = claims();
            var shuffled = new ArrayList<>(claims);
            Collections.shuffle(shuffled, random);

            assertThat(Dossier.of(shuffled, END)).isEqualTo(Dossier.of(claims, END));
        }
    }

    @Test
    void hearsAClaimOnlyOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            var claims = claims();
            var twice = new ArrayList<>(claims);
            twice.addAll(claims);

            assertThat(Dossier.of(twice, END)).isEqualTo(Dossier.of(claims, END));
        }
    }

    @Test
    void countsAnOriginOnlyOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            for (var entry : Dossier.of(claims(), END).entries()) {
                var distinct = entry.supporting().stream()
                        .map(claim -> claim.source().originGroup())
                        .distinct()
                        .count();

                assertThat(entry.corroboration().origins()).isLessThanOrEqualTo((int) distinct);
                assertThat(entry.corroboration().originGroups()).doesNotHaveDuplicates();
                assertThat(entry.standing() == null)
                        .isEqualTo(entry.corroboration().origins() == 0);
            }
        }
    }

    @Test
    void neverFillsASlotFromAGroupWithoutANote() {
        for (int round = 0; round < ROUNDS; round++) {
            for (var entry : Dossier.of(claims(), END).entries()) {
                assertThat(entry.supporting()).allMatch(Claim::speaksOfPerson);
                assertThat(entry.supporting()).noneMatch(claim -> claim.modality() == Modality.DENIAL);
                assertThat(entry.context()).noneMatch(Claim::speaksOfPerson);
            }
        }
    }

    @Test
    void showsEveryAcceptedClaimAndNoOther() {
        for (int round = 0; round < ROUNDS; round++) {
            var claims = claims();
            var shown = Dossier.of(claims, END).entries().stream()
                    .flatMap(entry -> List.of(entry.supporting(), entry.contesting(), entry.context()).stream())
                    .flatMap(List::stream)
                    .map(Claim::id)
                    .toList();

            assertThat(new HashSet<>(shown))
                    .isEqualTo(new HashSet<>(claims.stream()
                            .filter(claim -> claim.isAcceptedAt(END))
                            .map(Claim::id)
                            .toList()));
        }
    }

    @Test
    void givesTheSameAnswerForAPastTimeForEver() {
        for (int round = 0; round < ROUNDS; round++) {
            var claims = claims();
            var then = START.plus(random.nextInt(100), ChronoUnit.DAYS);
            var knownThen = claims.stream()
                    .filter(claim -> !claim.recordedAt().isAfter(then))
                    .toList();

            assertThat(Dossier.of(claims, then)).isEqualTo(Dossier.of(knownThen, then));
        }
    }

    @Test
    void forgetsASupersededClaimOnlyFromThenOn() {
        for (int round = 0; round < ROUNDS; round++) {
            var claims = claims();
            var replaced = START.plus(random.nextInt(100), ChronoUnit.DAYS);
            var one = claims.get(random.nextInt(claims.size()));
            var without = claims.stream().filter(claim -> !claim.equals(one)).toList();
            var after = new ArrayList<>(without);
            after.add(one.superseded(replaced));

            assertThat(Dossier.of(after, replaced)).isEqualTo(Dossier.of(without, replaced));
            if (one.status() == ClaimStatus.ACCEPTED) {
                var before = replaced.minusSeconds(1);
                assertThat(Dossier.of(after, before).notStated())
                        .isEqualTo(Dossier.of(claims, before).notStated());
            }
        }
    }

    @Test
    void opensAConflictOnceAndClosesItForGood() {
        for (int round = 0; round < ROUNDS; round++) {
            var claims = claims();
            var open = Dossier.of(claims, END).openConflicts();
            assertThat(open.stream().map(Conflict::key)).doesNotHaveDuplicates();
            var decisions = open.stream()
                    .map(conflict -> new ConflictDecision(
                            conflict.key(),
                            ConflictDecision.Outcome.RESOLVED,
                            random.nextBoolean()
                                    ? conflict.one().id()
                                    : conflict.other().id(),
                            "checked",
                            END))
                    .toList();

            var closed = Dossier.of(claims, decisions, END);

            assertThat(closed.openConflicts()).isEmpty();
            var aside = Conflicts.setAside(closed.conflicts());
            assertThat(closed.entries().stream().flatMap(entry -> entry.supporting().stream()))
                    .noneMatch(claim -> aside.contains(claim.id()));
        }
    }

    private List<Claim> claims() {
        var claims = new ArrayList<Claim>();
        var type = any(List.of(FactType.values()));
        for (int index = 0; index < 2 + random.nextInt(8); index++) {
            claims.add(claim(random.nextInt(4) == 0 ? facts.next() : facts.next(type)));
        }
        return claims;
    }

    private Claim claim(Fact fact) {
        var origin = any(List.of("rferl", "cpj", "hrw"));
        var source = new SourceRef(new UUID(1, random.nextInt(5)), "a source", origin, SourceKind.UNKNOWN);
        var modality = random.nextInt(3) > 0 ? Modality.FACT : any(List.of(Modality.values()));
        var scope = random.nextInt(4) == 0 ? ClaimScope.GROUP : ClaimScope.INDIVIDUAL;
        var recorded = START.plus(random.nextInt(50), ChronoUnit.DAYS);
        var claim = Claim.proposed(
                new ClaimId(new UUID(random.nextLong(), random.nextLong())),
                source,
                fact,
                modality,
                scope,
                "relatives",
                "line 1",
                null,
                recorded);
        var decided = recorded.plus(random.nextInt(40), ChronoUnit.DAYS);
        return switch (random.nextInt(8)) {
            case 0 -> claim;
            case 1 -> claim.rejected(decided);
            case 2 -> claim.accepted(decided, null).superseded(decided.plus(random.nextInt(9), ChronoUnit.DAYS));
            default -> claim.accepted(decided, random.nextBoolean() ? "named as one of them" : null);
        };
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
