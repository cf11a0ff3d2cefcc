package org.vigil.site;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigil.cases.dossier.Affiliation;
import org.vigil.cases.dossier.ChargeCategory;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.LibertyStatus;
import org.vigil.cases.dossier.Role;
import org.vigil.cases.dossier.SentenceBucket;
import org.vigil.cases.dossier.Sex;

class CrosswalkTest {

    private final Crosswalk crosswalk = Crosswalk.load();

    @Test
    void namesEveryCodeOfEachListOnce() {
        var lists = Map.of(
                "libertyStatus", LibertyStatus.values(),
                "chargeCategory", ChargeCategory.values(),
                "sentenceBucket", SentenceBucket.values(),
                "sex", Sex.Value.values(),
                "roles", Role.Kind.values(),
                "media", Affiliation.Medium.values(),
                "incidentType", IncidentType.values());

        assertThat(crosswalk.lists().keySet()).isEqualTo(lists.keySet());
        lists.forEach((list, codes) -> assertThat(
                        requireNonNull(crosswalk.lists().get(list)).stream().map(Crosswalk.Entry::code))
                .as(list)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(codes).map(Enum::name).toList()));
    }

    @Test
    void bearsAVersion() {
        assertThat(crosswalk.version()).matches("\\d{4}-\\d{2}\\.\\d");
    }

    /** An arbitrary detention and an enforced disappearance are findings; being held, or missing, is none. */
    @Test
    void accusesNobodyOfWhatNobodyHasFound() {
        var accusing = crosswalk.entries().stream()
                .filter(entry -> Set.of("Arbitrary detention", "Enforced disappearance", "Kidnapping", "Killing")
                        .contains(entry.category(Crosswalk.Body.SDG)))
                .map(Crosswalk.Entry::code);

        assertThat(accusing).containsExactlyInAnyOrder("HELD_ARBITRARY", "ENFORCED_DISAPPEARANCE", "ABDUCTION");
    }

    @Test
    void quotesItsOwnConstants() {
        assertThat(crosswalk.sql(Crosswalk.Body.CPJ, "sex", "s.sex"))
                .isEqualTo(
                        "case s.sex when 'FEMALE' then 'Female' when 'MALE' then 'Male' when 'UNKNOWN' then 'Unknown' end");
    }
}
