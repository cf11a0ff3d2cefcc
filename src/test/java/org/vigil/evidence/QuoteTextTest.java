package org.vigil.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuoteTextTest {

    private static final String TEXT =
            "The court in Dushanbe sentenced him on Monday.\nHe “did nothing wrong” – so his lawyer said.\r\n  The trial was closed.";

    @ParameterizedTest
    @MethodSource
    void standsInTheText(String quote) {
        assertThat(QuoteText.standsIn(quote, TEXT)).isTrue();
    }

    static Stream<String> standsInTheText() {
        return Stream.of(
                "sentenced him on Monday",
                "on Monday. He \"did nothing wrong\"",
                "He «did nothing wrong» - so his lawyer said.",
                "\"The trial was closed.\"",
                "The court in Dushanbe […] The trial was closed.",
                "The court … his lawyer",
                "sen\u00ADtenced\u00A0him");
    }

    @ParameterizedTest
    @MethodSource
    void doesNotStandInTheText(String quote) {
        assertThat(QuoteText.standsIn(quote, TEXT)).isFalse();
    }

    static Stream<String> doesNotStandInTheText() {
        return Stream.of(
                "sentenced her on Monday", "The trial was closed … sentenced him", "the court", "…", "[...]", "\u00AD");
    }

    @ParameterizedTest
    @MethodSource
    void readsTheWordsOfAPage(String html, String words) {
        assertThat(QuoteText.plain(QuoteText.ofHtml(html))).isEqualTo(words);
    }

    static Stream<Arguments> readsTheWordsOfAPage() {
        return Stream.of(
                Arguments.of("<p>One</p><p>two</p>", "One two"),
                Arguments.of("<b>T</b>he court", "The court"),
                Arguments.of("a<script>var x = '<p>b</p>';</SCRIPT>c", "ac"),
                Arguments.of("a<style>p{}</style><!-- b <p> -->c", "ac"),
                Arguments.of("Caf&eacute; &amp; &#8220;bar&#8221;", "Café & \"bar\""),
                Arguments.of("1 < 2 <em>and</em> 3 > 2", "1 < 2 and 3 > 2"),
                Arguments.of("cut <scr", "cut"),
                Arguments.of("cut <script>never", "cut"),
                Arguments.of("<!doctype html><p>x", "x"));
    }

    @Test
    void readsManyOpenTagsInGoodTime() {
        var hostile = "<script".repeat(200_000) + "<!--".repeat(200_000) + "<".repeat(200_000);

        assertThat(QuoteText.ofHtml(hostile)).isNotNull();
    }

    @Test
    void decodesOldAlphabets() {
        var words = "Душанбинский суд приговорил журналиста к длительному сроку заключения в колонии";

        assertThat(TextDecoding.of(words.getBytes(StandardCharsets.UTF_8))).isEqualTo(words);
        assertThat(TextDecoding.of(words.getBytes(StandardCharsets.UTF_16))).isEqualTo(words);
        assertThat(TextDecoding.of(words.getBytes(Charset.forName("windows-1251"))))
                .isEqualTo(words);
        assertThat(TextDecoding.of(new byte[0])).isEmpty();
    }
}
