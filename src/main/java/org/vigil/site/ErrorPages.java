package org.vigil.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What is shown when something is missing, refused or broken: what to do next, and nothing about the inside. */
@Controller
class ErrorPages implements ErrorController {

    private static final Set<Integer> DESIGNED = Set.of(400, 403, 404, 405, 410, 413, 429, 500, 503);

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    ResponseEntity<?> error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return isForPrograms(path) ? problem(status) : page(status == 403 && isNowhere(path, request) ? 404 : status);
    }

    /** What no rule opens to anybody does not exist; only what some people may see is "not open to you". */
    private static boolean isNowhere(String path, HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && Stream.of("/desk", "/admin", "/partner").noneMatch(path::startsWith);
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith("/api/");
    }

    ResponseEntity<byte[]> page(int status) {
        var shown = DESIGNED.contains(status) ? status : status < 500 ? 400 : 500;
        return pages.fresh(
                HttpStatusCode.valueOf(status), "/error", "site/error.jte", Map.of("status", String.valueOf(shown)));
    }

    static ResponseEntity<ProblemDetail> problem(int status) {
        var problem = ProblemDetail.forStatus(status);
        var known = HttpStatus.resolve(status);
        problem.setTitle(known == null ? "Refused" : known.getReasonPhrase());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .body(problem);
    }

    /** Answers in the form that the asker reads: a page to people, a problem to programs. */
    @ControllerAdvice
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Missing {

        private final ErrorPages errors;

        Missing(ErrorPages errors) {
            this.errors = errors;
        }

        @ExceptionHandler(NoSuchPage.class)
        ResponseEntity<?> noSuchPage(NoSuchPage missing, HttpServletRequest request) {
            return answer(missing.status(), request);
        }

        @ExceptionHandler({
            NoResourceFoundException.class,
            NoHandlerFoundException.class,
            HttpRequestMethodNotSupportedException.class,
            HttpMediaTypeNotAcceptableException.class
        })
        ResponseEntity<?> refused(Exception refused, HttpServletRequest request) {
            var status = refused instanceof ErrorResponse response
                    ? response.getStatusCode().value()
                    : 400;
            return answer(status, request);
        }

        private ResponseEntity<?> answer(int status, HttpServletRequest request) {
            return isForPrograms(request.getRequestURI()) ? problem(status) : errors.page(status);
        }
    }
}
