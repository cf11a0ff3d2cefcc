package org.vigil.platform;

import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

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
        var sentence = Stream.iterate(Optional.of(failure), Optional::isPresent, StartFailures::cause)
                .limit(DEEPEST)
                .flatMap(Optional::stream)
                .flatMap(cause -> sentence(cause).stream())
                .findFirst();
        sentence.ifPresent(out::println);
        return sentence.isPresent();
    }

    private static Optional<Throwable> cause(Optional<Throwable> failure) {
        return failure.map(Throwable::getCause);
    }

    private static Optional<String> sentence(Throwable cause) {
        if (cause instanceof StartRefusedException) {
            return Optional.of(String.valueOf(cause.getMessage()));
        }
        return cause instanceof PortInUseException taken
                ? Optional.of(PortCheck.sentence(taken.getPort()))
                : Optional.empty();
    }
}
