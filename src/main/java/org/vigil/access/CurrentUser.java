package org.vigil.access;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

/** Who acts now: the signed-in person, or the system while it runs a timer or a start-up step. */
@Component
public class CurrentUser {

    public Optional<SignedInUser> find() {
        return current();
    }

    /** @throws Refusal (forbidden) when nobody is signed in */
    public SignedInUser require() {
        return current().orElseThrow(() -> Refusal.forbidden("refusal.sign-in"));
    }

    public UserId id() {
        return require().id();
    }

    /** Runs the work as the system: for timers, start-up and delegates, never for a person's request. */
    public <T> T asSystem(Callable<T> work) {
        return as(SignedInUser.SYSTEM, work);
    }

    /** Runs the work as another account: for commands, which name who acts, for the demo's story and for tests. */
    public <T> T as(SignedInUser user, Callable<T> work) {
        var before = SecurityContextHolder.getContext();
        try {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
            SecurityContextHolder.setContext(context);
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    static Optional<SignedInUser> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInUser user
                ? Optional.of(user)
                : Optional.empty();
    }
}
