package org.vigil.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers every failure under {@code /api/} with a problem document, whichever handler failed and also where there is none. */
@Component
class ProblemResolver implements HandlerExceptionResolver, Ordered {

    private final ProblemWriter writer;

    ProblemResolver(ProblemWriter writer) {
        this.writer = writer;
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (!isApi(request) || response.isCommitted()) {
            return null;
        }
        try {
            response.resetBuffer();
            if (thrown instanceof HttpRequestMethodNotSupportedException wrong && wrong.getSupportedMethods() != null) {
                response.setHeader("Allow", String.join(", ", wrong.getSupportedMethods()));
            }
            writer.write(request, response, Problems.of(thrown));
            return new ModelAndView();
        } catch (IOException gone) {
            return new ModelAndView();
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
