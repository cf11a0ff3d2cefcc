package org.vigil.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PageCacheTest {

    private final UntilPublished published = new UntilPublished();
    private final PageCache cache = new PageCache(published);
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void makesAnAnswerOnce() {
        var first = answer("/cases");
        var second = answer("/cases");

        assertThat(made).hasValue(1);
        assertThat(second.etag()).isEqualTo(first.etag());
    }

    @Test
    void makesItAnewAfterAPublication() {
        answer("/cases");

        published.clear();

        assertThat(answer("/cases").body()).isEqualTo(PageCache.utf8("answer 2"));
    }

    @Test
    void keepsNothingThatWasReadBeforeAPublication() {
        cache.get("/cases", "text/html", () -> {
            published.clear();
            return PageCache.utf8("read before");
        });

        assertThat(answer("/cases").body()).isEqualTo(PageCache.utf8("answer 1"));
    }

    @Test
    void staysBounded() {
        for (var i = 0; i < 5_000; i++) {
            answer("/cases?q=" + i);
        }
        made.set(0);

        answer("/cases?q=0");

        assertThat(made).hasValue(1);
    }

    private PageCache.Answer answer(String key) {
        return cache.get(key, "text/html", () -> PageCache.utf8("answer " + made.incrementAndGet()));
    }
}
