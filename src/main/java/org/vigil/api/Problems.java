package org.vigil.api;

import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.vigil.cases.InvalidFactException;
import org.vigil.cases.dossier.InvalidFieldException;
import org.vigil.shared.Refusal;
import tools.jackson.core.JacksonException;

/** Turns whatever was thrown into a {@link Problem}. What nobody foresaw becomes a number in the log and says nothing else. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final List<String> LOST_RACES = List.of(
            "OptimisticLockingException",
            "OptimisticLockException",
            "OptimisticLockingFailureException",
            "ObjectOptimisticLockingFailureException",
            "StaleObjectStateException",
            "PessimisticLockingFailureException",
            "CannotAcquireLockException");
    /** Rules that no request can break, only our own mistake. */
    private static final Set<String> OUR_FAULTS = Set.of("VG007", "VG010");

    private static final int DEEPEST = 20;

    private Problems() {}

    static Problem of(Throwable thrown) {
        return find(thrown, ProblemException.class)
                .map(ProblemException::problem)
                .or(() -> find(thrown, Refusal.class).map(Problem::of))
                .or(() -> find(thrown, InvalidFactException.class)
                        .map(wrong -> worded(wrong.field(), "refusal.fact", wrong.message())))
                .or(() -> find(thrown, InvalidFieldException.class)
                        .map(wrong -> worded(wrong.field(), "refusal.field", String.valueOf(wrong.getMessage()))))
                .or(() -> find(thrown, TooLargeException.class).map(large -> large.problem()))
                .or(() -> ofReading(thrown))
                .or(() -> ofWeb(thrown))
                .or(() -> ofDatabase(thrown))
                .orElseGet(() -> fault(thrown));
    }

    private static Problem worded(String field, String code, String message) {
        return Problem.fields(List.of(Problem.Field.worded(field, code, message)));
    }

    private static Optional<Problem> ofReading(Throwable thrown) {
        if (thrown instanceof HttpMessageNotReadableException) {
            return Optional.of(find(thrown, JacksonException.class)
                    .map(JsonProblems::of)
                    .orElseGet(() -> Problem.of(400, "problem.no-body")));
        }
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            return Optional.of(ofArgument(mismatch));
        }
        if (thrown instanceof MissingServletRequestParameterException missing) {
            return Optional.of(Problem.field(missing.getParameterName(), "refusal.missing"));
        }
        if (thrown instanceof MissingServletRequestPartException missing) {
            return Optional.of(Problem.field(missing.getRequestPartName(), "refusal.missing"));
        }
        if (find(thrown, MaxUploadSizeExceededException.class).isPresent()) {
            return Optional.of(TooLargeException.upload());
        }
        return thrown instanceof MultipartException
                ? Optional.of(Problem.of(400, "problem.not-multipart"))
                : Optional.empty();
    }

    /** A wrong piece of an address leads nowhere; a wrong parameter can be corrected. */
    private static Problem ofArgument(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return Problem.of(Refusal.notFound());
        }
        var type = mismatch.getRequiredType();
        return type != null && type.isEnum()
                ? Problem.field(mismatch.getName(), "refusal.not-among", JsonProblems.possible(type))
                : Problem.field(mismatch.getName(), "refusal.unreadable");
    }

    private static Optional<Problem> ofWeb(Throwable thrown) {
        if (thrown instanceof AccessDeniedException) {
            return Optional.of(Problem.of(403, "refusal.forbidden"));
        }
        if (thrown instanceof AuthenticationException) {
            return Optional.of(Problem.of(401, "refusal.credentials"));
        }
        if (thrown instanceof ErrorResponse answer && answer.getStatusCode().value() < 500) {
            return Optional.of(ofStatus(answer.getStatusCode().value()));
        }
        return Optional.empty();
    }

    static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> Problem.of(404, "refusal.not-found");
            case 410 -> Problem.of(410, "problem.retracted");
            case 405, 406, 413, 415 -> Problem.of(status, "problem.status." + status);
            default -> Problem.of(status, "problem.status.400");
        };
    }

    private static Optional<Problem> ofDatabase(Throwable thrown) {
        var state =
                find(thrown, SQLException.class).map(SQLException::getSQLState).orElse("");
        if (state.startsWith("VG") && !OUR_FAULTS.contains(state)) {
            return Optional.of(Problem.of(409, "refusal.rule." + state, ruleOf(thrown)));
        }
        if (state.startsWith("23")) {
            return Optional.of(Problem.of(409, "refusal.integrity"));
        }
        if (state.startsWith("40") || state.equals("55P03") || isLostRace(thrown)) {
            return Optional.of(Problem.of(409, "refusal.concurrent"));
        }
        if (state.equals("42501")) {
            return Optional.of(Problem.of(403, "refusal.forbidden"));
        }
        if (state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.equals("25006")
                || isNamed(thrown, "CannotCreateTransactionException")
                || isNamed(thrown, "SQLTransientConnectionException")) {
            LOG.warn("the database does not answer: state={}", state);
            return Optional.of(Problem.of(503, "problem.unavailable"));
        }
        return Optional.empty();
    }

    /** The sentence with which the database's own rule refused; it is written by us and names nobody. */
    private static String ruleOf(Throwable thrown) {
        return find(thrown, PSQLException.class)
                .map(PSQLException::getServerErrorMessage)
                .map(ServerErrorMessage::getMessage)
                .orElse("");
    }

    private static boolean isLostRace(Throwable thrown) {
        return LOST_RACES.stream().anyMatch(name -> isNamed(thrown, name));
    }

    private static boolean isNamed(Throwable thrown, String simpleName) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            for (Class<?> type = cause.getClass(); type != null; type = type.getSuperclass()) {
                if (type.getSimpleName().equals(simpleName)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static <T extends Throwable> Optional<T> find(@Nullable Throwable thrown, Class<T> type) {
        var cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    /** Logs kinds and places, never messages: a database's message may quote a row. */
    private static Problem fault(Throwable thrown) {
        var incident = UUID.randomUUID().toString();
        var trace = new StringBuilder();
        Throwable cause =
                thrown instanceof ServletException wrapped && wrapped.getCause() != null ? wrapped.getCause() : thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            trace.append("\n  ").append(cause.getClass().getName());
            java.util.Arrays.stream(cause.getStackTrace())
                    .limit(12)
                    .forEach(frame -> trace.append("\n    at ").append(frame));
        }
        LOG.error("incident={}{}", incident, trace);
        return Problem.fault(incident);
    }
}
