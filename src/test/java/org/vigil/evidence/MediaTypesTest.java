package org.vigil.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.shared.Refusal;

class MediaTypesTest {

    @ParameterizedTest
    @MethodSource
    void knowsWhatWeKeep(byte[] bytes, String expected) {
        assertThat(MediaTypes.of(bytes)).isEqualTo(expected);
    }

    static Stream<Arguments> knowsWhatWeKeep() {
        return Stream.of(
                Arguments.of(text("%PDF-1.7\n%âãÏÓ\n1 0 obj"), "application/pdf"),
                Arguments.of(hex("89504E470D0A1A0A0000000D49484452"), "image/png"),
                Arguments.of(hex("FFD8FFE000104A46494600010100"), "image/jpeg"),
                Arguments.of(hex("524946461A000000574542505650384C"), "image/webp"),
                Arguments.of(text("He was arrested on Monday."), "text/plain"),
                Arguments.of("Он был задержан в понедельник.".getBytes(StandardCharsets.UTF_8), "text/plain"),
                Arguments.of(text("<!DOCTYPE html><html><body><p>Arrested</p></body></html>"), "text/html"),
                Arguments.of(
                        text("Received: from a by b\r\nFrom: x@example.org\r\nSubject: y\r\n\r\nz"), "message/rfc822"),
                Arguments.of(hex("49443303000000000021"), "audio/mpeg"),
                Arguments.of(hex("00000020667479706D7034320000000069736F6D6D703432"), "video/mp4"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesEverythingElse(byte[] bytes) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> MediaTypes.of(bytes))
                .matches(refusal -> refusal.kind() == Refusal.Kind.INVALID);
    }

    static Stream<byte[]> refusesEverythingElse() throws IOException {
        return Stream.of(
                text(
                        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
                text("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"),
                text("MZ\u0090\u0000\u0003"),
                hex("7F454C4602010100"),
                text("#!/bin/sh\nrm -rf /"),
                zip(),
                hex("0001020304050607"));
    }

    @Test
    void showsImagesAloneInsideAPage() {
        assertThat(MediaTypes.ALLOWED.stream().filter(MediaTypes::isSafeToShow))
                .containsExactlyInAnyOrder("image/png", "image/jpeg", "image/webp");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] hex(String hex) {
        return java.util.HexFormat.of().parseHex(hex);
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(1);
        }
        return bytes.toByteArray();
    }
}
