package org.vigil.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void anUnknownNameCostsWhatAWrongPasswordCosts() {
        var real = passwords.hash("a long password of somebody");

        assertThat(cost(Passwords.DECOY)).isEqualTo(cost(real));
        assertThat(Passwords.DECOY).hasSameSizeAs(real);
    }

    @Test
    void noPasswordFitsTheDecoy() {
        assertThat(passwords.matches("", Passwords.DECOY)).isFalse();
    }

    /** Kind, version, memory, passes and lanes. */
    private static String cost(String hash) {
        return hash.substring(0, hash.indexOf('$', hash.indexOf("p=")));
    }
}
