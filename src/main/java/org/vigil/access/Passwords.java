package org.vigil.access;

import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id with 64 MiB, three passes, one lane; at most two hashes at a time, so that a flood of sign-ins cannot eat the memory. */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 64 * 1024;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, 3);
    private final Semaphore gate = new Semaphore(2, true);
    private final String decoy = argon2.encode("nobody holds this password");

    String hash(String password) {
        return guarded(() -> argon2.encode(password));
    }

    boolean matches(String password, String hash) {
        return guarded(() -> argon2.matches(password, hash));
    }

    /** Takes as long as a real check, so that an unknown name answers no faster than a wrong password. */
    void pretend(String password) {
        guarded(() -> argon2.matches(password, decoy));
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
