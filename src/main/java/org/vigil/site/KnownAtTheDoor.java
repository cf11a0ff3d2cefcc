package org.vigil.site;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.vigil.shared.Today;

/**
 * Answers at the outermost door what has passed all doors before: whoever shows neither cookie nor key and asks for the same address gets
 * the same bytes under the same headers, for as long as {@link PageCache} holds them. All that is refused, moved, taken back or not kept
 * passes the doors each time.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 9)
class KnownAtTheDoor implements Filter {

    /** Attribute of a request: under which key the cache keeps its answer. */
    static final String KEY = KnownAtTheDoor.class.getName();

    private static final int LONGEST_ADDRESS = 600;
    /** What makes an answer another one, or shows who asks. */
    private static final List<String> TELLING = List.of(
            HttpHeaders.COOKIE,
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.ORIGIN,
            HttpHeaders.RANGE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_MODIFIED_SINCE,
            HttpHeaders.IF_UNMODIFIED_SINCE);
    /** What belongs to one answer alone; the container writes it. */
    private static final Set<String> OF_ONE_ANSWER = Set.of(
            "date",
            "etag",
            "content-type",
            "content-length",
            "content-encoding",
            "transfer-encoding",
            "connection",
            "keep-alive");

    private final PageCache cache;
    private final Clock clock;

    KnownAtTheDoor(PageCache cache, Clock clock) {
        this.cache = cache;
        this.clock = clock;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answered
                && isAnybodys(asked)) {
            answer(asked, answered, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isAnybodys(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && TELLING.stream().allMatch(header -> request.getHeader(header) == null);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var address = address(request);
        var passed = cache.passed(address);
        if (passed != null) {
            send(passed, request, response);
            return;
        }
        chain.doFilter(request, response);
        var setsNoCookie = !response.containsHeader(HttpHeaders.SET_COOKIE);
        if (request.getAttribute(KEY) instanceof String key
                && response.getStatus() == HttpServletResponse.SC_OK
                && setsNoCookie
                && address.length() <= LONGEST_ADDRESS) {
            cache.letPass(address, key, headers(response));
        }
    }

    /** All that an answer may depend on besides what is published; a page says how long somebody has been held today. */
    private String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort()
                + request.getRequestURI() + (query == null ? "" : "?" + query) + "|"
                + Today.by(clock).toEpochDay();
    }

    /**
     * A header of an answer.
     *
     * @param name its name
     * @param value its value
     */
    record Header(String name, String value) {}

    private static List<Header> headers(HttpServletResponse response) {
        return response.getHeaderNames().stream()
                .filter(name -> !OF_ONE_ANSWER.contains(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .flatMap(name -> response.getHeaders(name).stream().map(value -> new Header(name, value)))
                .toList();
    }

    private static void send(PageCache.Passed passed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        passed.headers().forEach(header -> response.addHeader(header.name(), header.value()));
        var answer = passed.answer();
        if (request.getHeader(HttpHeaders.IF_NONE_MATCH) != null
                && new ServletWebRequest(request, response).checkNotModified(answer.etag())) {
            return;
        }
        response.setHeader(HttpHeaders.ETAG, answer.etag());
        response.setContentType(answer.type());
        var packed = takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING)) ? answer.packed() : null;
        if (packed != null) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        var body = packed == null ? answer.body() : packed;
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean takesGzip(@Nullable String encodings) {
        return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
    }
}
