package org.vigil.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What the door answers to a program: 401 and 403 as {@code application/problem+json} (RFC 9457). People get a page. */
class ApiRefusals implements AuthenticationEntryPoint {

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        notSignedIn(response);
    }

    private static void notSignedIn(HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        write(response, 401, "Not signed in", "Send a token: POST /api/v1/tokens with HTTP Basic gives one.");
    }

    AccessDeniedHandler orPage() {
        return (request, response, denied) -> {
            if (isApi(request) && CurrentUser.current().isEmpty()) {
                notSignedIn(response);
            } else if (isApi(request)) {
                write(response, 403, "Not allowed", detail(denied));
            } else {
                response.sendError(403);
            }
        };
    }

    private static String detail(AccessDeniedException denied) {
        return denied instanceof org.springframework.security.web.csrf.CsrfException
                ? "The CSRF token is missing or out of date: load the page again."
                : "Your roles do not include this.";
    }

    private static void write(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        var json = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(title, status, detail);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }
}
