package org.vigil.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.vigil.access.CurrentUser;
import org.vigil.shared.Refusal;

/** A "no" on the desk is a page that says why, and what to do next; forms show their own wrong fields before it comes here. */
@ControllerAdvice(basePackageClasses = DeskRefusals.class)
class DeskRefusals {

    private final DeskWords words;
    private final CurrentUser currentUser;

    DeskRefusals(DeskWords words, CurrentUser currentUser) {
        this.words = words;
        this.currentUser = currentUser;
    }

    @ExceptionHandler(Refusal.class)
    String refused(Refusal refused, Model model, HttpServletRequest request, HttpServletResponse response) {
        var kind = refused.kind();
        var reason = refused.fields().isEmpty()
                ? words.sayOr(
                        refused.code(),
                        words.say("desk.refused." + kind + ".text"),
                        refused.args().toArray())
                : refused.fields().stream()
                        .map(words::say)
                        .distinct()
                        .collect(java.util.stream.Collectors.joining(" "));
        return page(kind, reason, model, request, response);
    }

    /** An address that cannot name anything names nothing that the reader may know of. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    String unreadable(
            MethodArgumentTypeMismatchException unreadable,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return page(Refusal.Kind.NOT_FOUND, words.say("desk.refused.NOT_FOUND.text"), model, request, response);
    }

    @ExceptionHandler(MissingServletRequestParameterException.class)
    String incomplete(
            MissingServletRequestParameterException incomplete,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return page(Refusal.Kind.INVALID, words.say("desk.refused.INVALID.text"), model, request, response);
    }

    private String page(
            Refusal.Kind kind, String reason, Model model, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(status(kind).value());
        currentUser.find().ifPresent(reader -> model.addAttribute("page", words.page(request, reader)));
        model.addAttribute(
                "refused",
                new DeskRefusedPage(
                        words.say("desk.refused." + kind), reason, words.say("desk.refused." + kind + ".next")));
        return "desk/refused";
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
        };
    }
}
