package org.vigil.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TemplateWordsTest {

    private static final Pattern WHOLE_KEY = Pattern.compile("page\\.t\\(\"((?:layout|component)\\.[\\w.]+\\w)\"");
    private static final Pattern INLINE_STYLE_OR_SCRIPT = Pattern.compile(
            "(?i)\\sstyle=|\\son[a-z]+=\"|<script(?![^>]*\\ssrc=| type=\"application/ld\\+json\")|<style");

    private static final Pattern PUBLIC_TEMPLATE = Pattern.compile("jte/(site/(?!signin)|layout/site)");
    /** What is for programs, for staff, or the same in every language may be named as it is. */
    private static final Pattern LINK_WITHOUT_LANGUAGE =
            Pattern.compile("(?:href|action)=\"/(?!api/|api-docs|openapi|desk|admin|sign-in|css/|js/|img/|webjars/)");

    @Test
    void everyWordOfTheFrameIsInTheBundle() throws IOException {
        var bundle = new Properties();
        try (var words = Files.newBufferedReader(Path.of("src/main/resources/messages/layout_en.properties"))) {
            bundle.load(words);
        }

        var used = new TreeSet<String>();
        for (var template : templates()) {
            WHOLE_KEY.matcher(Files.readString(template)).results().forEach(match -> used.add(match.group(1)));
        }

        assertThat(used).isNotEmpty().isSubsetOf(bundle.stringPropertyNames());
    }

    @Test
    void noTemplateHoldsWhatTheContentSecurityPolicyRefuses() throws IOException {
        for (var template : templates()) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContainPattern(INLINE_STYLE_OR_SCRIPT);
        }
    }

    @Test
    void everyLinkOfAPublicPageStaysInItsLanguage() throws IOException {
        for (var template : templates()) {
            if (PUBLIC_TEMPLATE.matcher(template.toString()).find()) {
                assertThat(Files.readString(template))
                        .as(template.toString())
                        .doesNotContainPattern(LINK_WITHOUT_LANGUAGE);
            }
        }
    }

    private static Iterable<Path> templates() throws IOException {
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        }
    }
}
