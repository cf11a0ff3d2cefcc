package org.vigil.platform.commands;

import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.vigil.access.AccountManagement;
import org.vigil.access.CurrentUser;
import org.vigil.access.SignedInUser;
import org.vigil.shared.Refusal;

/** The Vigil on which a command works: its use cases, and who acts. */
interface Vigil {

    ApplicationContext context();

    /** Has more of Vigil started than its tables; to be said before anything else is asked for. */
    default void need(Part part) {}

    /** What a command may need of Vigil beside its tables. */
    enum Part {
        /** The public pages, made in this process; no port is opened. */
        PAGES,
        /** Entities and the engine, as the desk works with them. */
        DESK
    }

    default <T> T the(Class<T> useCases) {
        return context().getBean(useCases);
    }

    /** Does the work in the name of that account. */
    default <T> T as(String username, Callable<T> work) {
        var user = the(AccountManagement.class)
                .byUsername(username)
                .orElseThrow(() -> Refusal.invalid("--as", "command.nobody", username));
        return the(CurrentUser.class).as(user, work);
    }

    /** Who is signed in at the moment. */
    default SignedInUser somebody() {
        return the(CurrentUser.class).require();
    }

    default String say(String key, Object... args) {
        return context().getMessage(key, args, Locale.ENGLISH);
    }

    /** What went wrong, as one sentence. */
    default String sentence(Throwable failure) {
        var causes = Stream.iterate(Optional.of(failure), Optional::isPresent, cause -> cause.map(Throwable::getCause))
                .limit(20)
                .flatMap(Optional::stream)
                .toList();
        for (var cause : causes) {
            if (cause instanceof Refusal refused) {
                return refusal(refused);
            }
            if (cause instanceof NoSuchFileException missing) {
                return say("command.no-file", String.valueOf(missing.getFile()));
            }
        }
        return say("command.failed", failure.getClass().getSimpleName());
    }

    private String refusal(Refusal refused) {
        return refused.fields().isEmpty()
                ? worded(null, refused.code(), refused.args().toArray())
                : refused.fields().stream()
                        .map(wrong ->
                                worded(wrong.field(), wrong.code(), wrong.args().toArray()))
                        .collect(Collectors.joining(" "));
    }

    private String worded(@Nullable String field, String code, Object... args) {
        var said = context().getMessage(code, args, code, Locale.ENGLISH);
        return field == null ? String.valueOf(said) : field + ": " + said;
    }
}
