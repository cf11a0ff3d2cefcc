package org.vigil.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.vigil.shared.Refusal;

/**
 * A place in the queue's order. It stands by itself, so that a page goes on where it ended though that task was done meanwhile.
 *
 * @param rank 0 for urgent, 1 for high, 2 for the rest
 * @param due by when
 * @param id identity of the task
 */
record QueuePlace(int rank, Instant due, String id) {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    String text() {
        var plain = rank + "|" + ChronoUnit.MICROS.between(Instant.EPOCH, due) + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    /** @throws Refusal (invalid) when the text is none that {@link #text} made */
    static QueuePlace of(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\\|", 3);
            var due = Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS);
            if (!parts[2].matches("[A-Za-z0-9-]{1,64}") || due.isBefore(Instant.EPOCH) || due.isAfter(LATEST)) {
                throw new IllegalArgumentException("not a place");
            }
            return new QueuePlace(Integer.parseInt(parts[0]), due, parts[2]);
        } catch (RuntimeException unreadable) {
            throw Refusal.invalid("after", "refusal.unreadable");
        }
    }
}
