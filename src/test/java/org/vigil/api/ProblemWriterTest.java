package org.vigil.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.vigil.shared.Refusal;

class ProblemWriterTest {

    private final ProblemWriter writer = new ProblemWriter(messages(), JsonRules.mapper());

    @Test
    void writesAProblemDocument() throws Exception {
        var response = new MockHttpServletResponse();

        writer.write(
                new MockHttpServletRequest("POST", "/api/v1/cases"),
                response,
                Problem.of(Refusal.invalid("claims[0].locator", "refusal.too-long", 500)));

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        var document = JsonRules.mapper().readTree(response.getContentAsByteArray());
        assertThat(document.get("status").intValue()).isEqualTo(422);
        assertThat(document.at("/errors/0/field").stringValue()).isEqualTo("claims[0].locator");
        assertThat(document.at("/errors/0/code").stringValue()).isEqualTo("too-long");
        assertThat(document.at("/errors/0/message").stringValue()).contains("500");
        assertThat(document.get("detail").stringValue()).contains("500");
    }

    @Test
    void hasWordsForEveryStatusAndEveryMessageOfItsOwn() throws Exception {
        var bundle = new Properties();
        try (var file = getClass().getResourceAsStream("/messages/refusals_en.properties")) {
            bundle.load(file);
        }

        assertThat(bundle.keySet())
                .containsAll(Stream.of(400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 500, 503)
                        .map(status -> "problem.title." + status)
                        .toList())
                .containsAll(List.of("refusal.invalid", "refusal.not-found", "refusal.stale", "problem.fault"));
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/refusals");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
