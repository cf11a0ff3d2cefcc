package org.vigil.platform.commands;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * A start on an empty trial database of its own, from which the JVM learns which classes a start needs.
 *
 * @param java the program
 * @param jar the unpacked jar
 * @param log what the start says
 */
record FirstStart(String java, Path jar, Path log) {

    private static final long MOST_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final int MINUTES_TO_END = 3;
    private static final List<String> ASKED = List.of("/", "/cases", "/census", "/sign-in", "/css/vigil.css");

    /** Whether the start came to its end. It reads nobody's settings of a database or a key. */
    boolean writing(Path classes) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("vigil-prepare");
        try {
            var port = freePort();
            var builder = new ProcessBuilder(
                            java,
                            "-XX:ArchiveClassesAtExit=" + classes,
                            "-jar",
                            jar.toString(),
                            "--server.address=127.0.0.1",
                            "--server.port=" + port,
                            "--spring.datasource.url=",
                            "--vigil.key=",
                            "--vigil.data=" + data,
                            "--vigil.demo=false")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("VIGIL_") || name.startsWith("SPRING_DATASOURCE_"));
            var started = builder.start();
            var ready = isReady(started, port);
            started.destroy();
            return started.waitFor(MINUTES_TO_END, TimeUnit.MINUTES) && ready;
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static boolean isReady(Process started, int port) throws InterruptedException {
        var end = System.nanoTime() + MOST_NANOS;
        while (started.isAlive() && System.nanoTime() < end) {
            if (status(port, "/actuator/health/readiness") == HttpURLConnection.HTTP_OK) {
                ASKED.forEach(address -> status(port, address));
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return false;
    }

    private static int status(int port, String address) {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + address).toURL().openConnection();
            try (var answer = connection.getInputStream()) {
                answer.readAllBytes();
            }
            return connection.getResponseCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
