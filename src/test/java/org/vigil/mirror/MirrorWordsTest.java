package org.vigil.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.cases.dossier.ChargeCategory;
import org.vigil.cases.dossier.LibertyStatus;
import org.vigil.cases.dossier.Role;

/** The mirror knows no case; that it knows every code that a published one can bear is asked here. */
class MirrorWordsTest {

    @Test
    void hasEveryCodeOfThePublishedCases() {
        assertThat(MirrorWords.LIBERTY).isEqualTo(known(LibertyStatus.values()));
        assertThat(MirrorWords.CHARGES).isEqualTo(known(ChargeCategory.values()));
        assertThat(MirrorWords.ROLES).isEqualTo(known(Role.Kind.values()));
    }

    private static List<String> known(Enum<?>[] codes) {
        return Arrays.stream(codes)
                .map(Enum::name)
                .filter(code -> !code.equals("UNKNOWN"))
                .toList();
    }
}
