package org.vigil.partners;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.vigil.shared.Refusal;

/** A "no" on a partner's page is the page that everybody gets who asks for what is not there or cannot be done. */
@ControllerAdvice(assignableTypes = PartnerPages.class)
class PartnerRefusals {

    @ExceptionHandler(Refusal.class)
    void refused(Refusal refused, HttpServletResponse response) throws IOException {
        response.sendError(
                switch (refused.kind()) {
                    case INVALID -> 422;
                    case CONFLICT -> 409;
                    case FORBIDDEN -> 403;
                    case NOT_FOUND -> 404;
                    case STALE -> 412;
                });
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void unreadable(HttpServletResponse response) throws IOException {
        response.sendError(404);
    }
}
