package org.vigil.mirror;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** A site over HTTP; connections are kept open between requests. */
record HttpSite(URI base) implements Site {

    private static final int PATIENCE_MILLIS = 120_000;

    @Override
    public Answer get(String address) throws IOException {
        var connection = (HttpURLConnection) URI.create(base + address).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        var status = connection.getResponseCode();
        var type = String.valueOf(connection.getContentType())
                .replaceFirst(";.*", "")
                .strip();
        try (var stream = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
            return new Answer(status, type, stream == null ? new byte[0] : stream.readAllBytes());
        }
    }
}
