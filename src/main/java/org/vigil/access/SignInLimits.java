package org.vigil.access;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How often one account may be tried: slows guessing down and never locks the person out for longer than a minute. */
@Component
class SignInLimits {

    private static final int REMEMBERED = 10_000;

    private final AccessSettings settings;
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    SignInLimits(AccessSettings settings) {
        this.settings = settings;
    }

    boolean allow(String key) {
        return buckets.computeIfAbsent(
                        key,
                        unused -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(settings.signInsPerMinute())
                                        .refillGreedy(settings.signInsPerMinute(), Duration.ofMinutes(1)))
                                .build())
                .tryConsume(1);
    }
}
