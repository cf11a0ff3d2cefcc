package org.vigil.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class KnownAtTheDoorTest {

    private static final String PAGE = "A page. ".repeat(400);

    private final UntilPublished published = new UntilPublished();
    private final PageCache cache = new PageCache(published);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T23:00:00Z"));
    private final InstantSource time = now::get;
    private final KnownAtTheDoor door = new KnownAtTheDoor(cache, time.withZone(ZoneOffset.UTC));
    private final AtomicInteger passed = new AtomicInteger();

    @Test
    void answersWithTheSameBytesUnderTheSameHeaders() throws ServletException, IOException {
        ask(request());

        var again = ask(request());

        assertThat(passed).hasValue(1);
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(again.getContentAsString()).isEqualTo(PAGE);
        assertThat(again.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(again.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'");
        assertThat(again.getHeaders("Vary")).containsExactly("Origin", "Access-Control-Request-Method");
        assertThat(again.getHeader("ETag")).isNotEmpty();
    }

    @Test
    void packsTheBytesForWhoeverTakesThem() throws ServletException, IOException {
        ask(request());
        var request = request();
        request.addHeader("Accept-Encoding", "gzip, deflate, br");

        var packed = ask(request);

        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.getHeaders("Vary")).contains("Accept-Encoding");
        assertThat(packed.getContentAsByteArray()).hasSizeLessThan(PAGE.length() / 4);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray())).readAllBytes())
                .asString()
                .isEqualTo(PAGE);
    }

    @Test
    void saysThatNothingChanged() throws ServletException, IOException {
        ask(request());
        var request = request();
        request.addHeader("If-None-Match", "\"other\", " + ask(request()).getHeader("ETag"));

        var unchanged = ask(request);

        assertThat(unchanged.getStatus()).isEqualTo(304);
        assertThat(unchanged.getContentAsByteArray()).isEmpty();
        assertThat(unchanged.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'");
        assertThat(passed).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cookie", "Authorization", "Origin", "Range"})
    void letsPassWhoShowsWhoTheyAre(String header) throws ServletException, IOException {
        ask(request());
        var request = request();
        request.addHeader(header, "something");

        ask(request);

        assertThat(passed).hasValue(2);
    }

    @Test
    void knowsNothingAfterAPublication() throws ServletException, IOException {
        ask(request());
        published.clear();

        ask(request());

        assertThat(passed).hasValue(2);
    }

    @Test
    void knowsNothingOnTheNextDay() throws ServletException, IOException {
        ask(request());
        now.set(Instant.parse("2026-11-23T00:00:00Z"));

        ask(request());

        assertThat(passed).hasValue(2);
    }

    @Test
    void tellsAddressesApart() throws ServletException, IOException {
        ask(request());
        var query = request();
        query.setQueryString("country=TJ");
        var host = request();
        host.setServerName("vigil.example.org");
        var change = request();
        change.setMethod("POST");

        ask(query);
        ask(host);
        ask(change);

        assertThat(passed).hasValue(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410, 301, 500})
    void keepsNoOtherAnswers(int status) throws ServletException, IOException {
        FilterChain refusing = (request, response) -> {
            passed.incrementAndGet();
            request.setAttribute(KnownAtTheDoor.KEY, "en /cases");
            ((HttpServletResponse) response).setStatus(status);
        };
        door.doFilter(request(), new MockHttpServletResponse(), refusing);

        door.doFilter(request(), new MockHttpServletResponse(), refusing);

        assertThat(passed).hasValue(2);
    }

    private static MockHttpServletRequest request() {
        return new MockHttpServletRequest("GET", "/cases");
    }

    private MockHttpServletResponse ask(MockHttpServletRequest request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        door.doFilter(request, response, (asked, answered) -> {
            passed.incrementAndGet();
            var answer = cache.get("en /cases", "text/html;charset=UTF-8", () -> PageCache.utf8(PAGE));
            asked.setAttribute(KnownAtTheDoor.KEY, "en /cases");
            var http = (HttpServletResponse) answered;
            http.setHeader("Content-Security-Policy", "default-src 'none'");
            http.addHeader("Vary", "Origin");
            http.addHeader("Vary", "Access-Control-Request-Method");
            http.setHeader("ETag", answer.etag());
            http.setContentType(answer.type());
            http.getOutputStream().write(answer.body());
        });
        return response;
    }
}
