package org.vigil.access;

import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id with 64 MiB, three passes, one lane; at most two hashes at a time, so that a flood of sign-ins cannot eat the memory. */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;
    private static final int LANES = 1;

    /** In the form of a hash, of no password: to make a real one would cost every start what a sign-in costs. */
    static final String DECOY = "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(MEMORY_KIB, PASSES, LANES, nothing(SALT_BYTES), nothing(HASH_BYTES));

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore gate = new Semaphore(2, true);

    private static String nothing(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
    }

    String hash(String password) {
        return guarded(() -> argon2.encode(password));
    }

    boolean matches(String password, String hash) {
        return guarded(() -> argon2.matches(password, hash));
    }

    /** Takes as long as a real check, so that an unknown name answers no faster than a wrong password. */
    void pretend(String password) {
        guarded(() -> argon2.matches(password, DECOY));
    }

    private <T> T guarded(java.util.function.Supplier<T> work) {
        gate.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            gate.release();
        }
    }
}
