package org.vigil.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.web.server.PortInUseException;
import org.vigil.shared.StartRefusedException;

class StartFailuresTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final StartFailures failures = new StartFailures(new PrintStream(written, true, StandardCharsets.UTF_8));

    @Test
    void showsARefusedStartAsItsOneSentence() {
        var refused = new IllegalStateException("bean", new StartRefusedException("Give Vigil a key."));

        assertThat(failures.reportException(refused)).isTrue();
        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("Give Vigil a key." + System.lineSeparator());
    }

    @Test
    void namesTheTakenPortAndTheWayOut() {
        failures.reportException(new IllegalStateException(new PortInUseException(8080)));

        assertThat(written.toString(StandardCharsets.UTF_8))
                .hasLineCount(1)
                .contains("Port 8080 is taken")
                .contains("SERVER_PORT");
    }

    @Test
    void namesTheSettingThatCannotBeRead() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of("vigil.sign-in.idle", "soon")));
        var failure = assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> settings.bind("vigil.sign-in.idle", Duration.class))
                .actual();

        assertThat(failures.reportException(new IllegalStateException(failure))).isTrue();
        assertThat(written.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("vigil.sign-in.idle");
    }

    @Test
    void leavesWhatItDoesNotKnowToOthers() {
        assertThat(failures.reportException(new IllegalStateException("who knows")))
                .isFalse();
        assertThat(written.size()).isZero();
    }

    @Test
    void noticesATakenPortBeforeAnythingIsStarted() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(StartRefusedException.class)
                    .isThrownBy(() -> PortCheck.requireFree("127.0.0.1", taken.getLocalPort()))
                    .withMessageContaining("is taken");
        }
    }

    @Test
    void letsAFreePortPass() throws IOException {
        int free;
        try (var once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = once.getLocalPort();
        }

        assertThatCode(() -> PortCheck.requireFree("127.0.0.1", free)).doesNotThrowAnyException();
    }
}
