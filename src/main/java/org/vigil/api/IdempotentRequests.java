package org.vigil.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.Sha256;
import org.vigil.shared.UserId;

/** The requests that came with a key, and their answers. The row is written first, so that a parallel twin waits for it. */
@Repository
class IdempotentRequests {

    private final JdbcClient jdbc;

    IdempotentRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this is the first request with the key; waits while another one with it is under way. */
    boolean begin(UserId user, String key, byte[] fingerprint) {
        return jdbc.sql("""
                        insert into access.idempotent_request (user_id, key, request_hash) values (?, ?, ?)
                        on conflict do nothing""").params(user.value(), key, fingerprint).update() == 1;
    }

    void finish(UserId user, String key, KeptAnswer answer) {
        jdbc.sql("update access.idempotent_request set status = ?, headers = ?, body = ? where user_id = ? and key = ?")
                .params(answer.status(), answer.headerLines(), answer.body(), user.value(), key)
                .update();
    }

    /** The answer that the first request with the key got; absent when it was another request than this one. */
    Optional<KeptAnswer> answer(UserId user, String key, byte[] fingerprint) {
        return jdbc.sql("select * from access.idempotent_request where user_id = ? and key = ?")
                .params(user.value(), key)
                .query((row, n) -> {
                    var same = MessageDigest.isEqual(row.getBytes("request_hash"), fingerprint);
                    return same
                            ? Optional.of(new KeptAnswer(
                                    row.getInt("status"),
                                    KeptAnswer.headers(row.getString("headers")),
                                    row.getBytes("body")))
                            : Optional.<KeptAnswer>empty();
                })
                .single();
    }

    /** What tells one request from another: its method, its address and its body. */
    static byte[] fingerprint(HttpServletRequest request, byte @Nullable [] body) throws IOException, ServletException {
        var digest = Sha256.start();
        add(digest, request.getMethod());
        add(digest, request.getRequestURI());
        add(digest, request.getQueryString());
        add(digest, request.getHeader("If-Match"));
        if (body != null) {
            digest.update(body);
        } else {
            request.getParts().stream()
                    .sorted(Comparator.comparing(Part::getName))
                    .forEach(part -> add(digest, part));
        }
        return digest.digest();
    }

    private static void add(MessageDigest digest, @Nullable String text) {
        digest.update(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static void add(MessageDigest digest, Part part) {
        add(digest, part.getName());
        add(digest, part.getSubmittedFileName());
        try (var content = new DigestInputStream(part.getInputStream(), digest)) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
