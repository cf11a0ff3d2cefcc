package org.vigil.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ThrownTest {

    private static final String WORDS = "Muhammad Sulton is held in Dushanbe";

    @Test
    void tellsTheLogKindsCodesAndPlaceWithoutWords() {
        var thrown =
                new IllegalStateException(WORDS, new IllegalArgumentException(WORDS, new SQLException(WORDS, "23505")));

        assertThat(Thrown.kinds(thrown))
                .isEqualTo("IllegalStateException < IllegalArgumentException < SQLException:23505");
        assertThat(Thrown.place(thrown))
                .startsWith("org.vigil.shared.ThrownTest.tellsTheLogKindsCodesAndPlaceWithoutWords:");
    }
}
