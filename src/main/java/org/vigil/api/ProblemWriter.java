package org.vigil.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts a {@link Problem} into words and writes it as RFC 9457 wants it. */
@Component
class ProblemWriter {

    private final MessageSource messages;
    private final JsonMapper json;

    ProblemWriter(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /**
     * The document.
     *
     * @param type kind of problem; always about:blank, the status says it
     * @param title the status in words
     * @param status HTTP status
     * @param code stable code for programs
     * @param detail what is wrong and what to do
     * @param errors what is wrong, field by field
     * @param incident number to tell the operator, where we are at fault
     */
    record Document(
            String type,
            String title,
            int status,
            String code,
            String detail,
            List<Entry> errors,
            @Nullable String incident) {}

    /**
     * One field that is wrong.
     *
     * @param field path as the caller wrote it
     * @param code stable code for programs
     * @param message what to do
     */
    @Schema(name = "ProblemField")
    record Entry(String field, String code, String message) {}

    void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        if (problem.status() == 401) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"vigil\", charset=\"UTF-8\"");
        }
        if (problem.status() == 503) {
            response.setHeader("Retry-After", "10");
        }
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(json.writeValueAsBytes(document(problem)));
        }
    }

    Document document(Problem problem) {
        var errors = problem.fields().stream().map(this::entry).toList();
        var detail = errors.size() == 1
                ? errors.get(0).message()
                : say(problem.code(), problem.args().toArray());
        return new Document(
                "about:blank",
                say("problem.title." + problem.status()),
                problem.status(),
                plain(problem.code()),
                detail,
                errors,
                problem.incident());
    }

    private Entry entry(Problem.Field field) {
        var message = field.message();
        return new Entry(
                field.field(),
                plain(field.code()),
                message == null ? say(field.code(), field.args().toArray()) : message);
    }

    private String say(String code, Object... args) {
        return String.valueOf(messages.getMessage(code, args, code, Locale.ENGLISH));
    }

    private static String plain(String code) {
        return code.startsWith("refusal.") || code.startsWith("problem.")
                ? code.substring(code.indexOf('.') + 1)
                : code;
    }
}
