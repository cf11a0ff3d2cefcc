package org.vigil.platform;

import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.vigil.shared.StartRefusedException;

/** Shows a failed start that has a known cause as one sentence, without a frame and without a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailures implements SpringBootExceptionReporter {

    private static final int DEEPEST = 50;

    private final PrintStream out;

    StartFailures() {
        this(System.err);
    }

    StartFailures(PrintStream out) {
        this.out = out;
    }

    @Override
    public boolean reportException(Throwable failure) {
        var causes = Stream.iterate(Optional.of(failure), Optional::isPresent, StartFailures::cause)
                .limit(DEEPEST)
                .flatMap(Optional::stream)
                .toList();
        // What we say ourselves goes before what Spring says of a setting that it could not read.
        var sentence = Stream.concat(
                        causes.stream().flatMap(cause -> own(cause).stream()),
                        causes.stream().flatMap(cause -> ofSettings(cause).stream()))
                .findFirst();
        sentence.ifPresent(out::println);
        return sentence.isPresent();
    }

    private static Optional<Throwable> cause(Optional<Throwable> failure) {
        return failure.map(Throwable::getCause);
    }

    private static Optional<String> own(Throwable cause) {
        if (cause instanceof StartRefusedException) {
            return Optional.of(String.valueOf(cause.getMessage()));
        }
        return cause instanceof PortInUseException taken
                ? Optional.of(PortCheck.sentence(taken.getPort()))
                : Optional.empty();
    }

    private static Optional<String> ofSettings(Throwable cause) {
        if (cause instanceof BindValidationException invalid) {
            return invalid.getValidationErrors().getAllErrors().stream()
                    .findFirst()
                    .map(error -> "A setting is wrong: " + error.getDefaultMessage()
                            + " (config/application.yml explains each).");
        }
        return cause instanceof BindException unread && unread.getProperty() != null
                ? Optional.of("The setting " + unread.getProperty().getName()
                        + " cannot be read as what it stands for (config/application.yml explains it).")
                : Optional.empty();
    }
}
