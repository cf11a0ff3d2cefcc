package org.vigil.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.cases.dossier.Affiliation;
import org.vigil.cases.dossier.Age;
import org.vigil.cases.dossier.Arrest;
import org.vigil.cases.dossier.Charge;
import org.vigil.cases.dossier.ChargeCategory;
import org.vigil.cases.dossier.Custody;
import org.vigil.cases.dossier.Name;
import org.vigil.shared.CountryCode;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

class SketchTest {

    private static final CountryCode TAJIKISTAN = CountryCode.of("TJ");

    @Test
    void tellsWhatHelpsToRecogniseAPerson() {
        var sketch = Sketch.of(
                "asked",
                List.of(
                        Name.of("Daler Imomali"),
                        new Age(30, null),
                        new Arrest(
                                FuzzyDate.parse("June 2022"), FuzzyPlace.of(TAJIKISTAN, null, "Dushanbe"), null, null),
                        new Custody(null, null, FuzzyPlace.of(TAJIKISTAN, null, "Dushanbe"), null, null),
                        new Affiliation("Asia-Plus", null, null),
                        new Charge("Calls against the state", null, ChargeCategory.ANTI_STATE),
                        new Charge("Not said", null, ChargeCategory.NOT_STATED)),
                TAJIKISTAN);

        assertThat(sketch.names()).containsExactly("Daler Imomali");
        assertThat(sketch.heldEarliest()).isEqualTo(LocalDate.of(2022, 6, 1));
        assertThat(sketch.heldLatest()).isEqualTo(LocalDate.of(2022, 6, 30));
        assertThat(sketch.outlets()).containsExactly("Asia-Plus");
        assertThat(sketch.places()).containsExactly("Dushanbe");
        assertThat(sketch.charges()).containsExactly("ANTI_STATE");
    }

    @Test
    void saysNothingOfWhatIsNotStated() {
        var sketch = Sketch.of("asked", List.of(Name.of("Somebody")), null);

        assertThat(sketch.country()).isNull();
        assertThat(sketch.heldEarliest()).isNull();
        assertThat(sketch.outlets()).isEmpty();
    }
}
