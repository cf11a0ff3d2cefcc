package org.vigil.site;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.vigil.shared.web.Page;

/** Makes public pages: the same bytes for everybody, kept until something is published, checked by their validator. */
@Component
class Pages {

    static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final TemplateEngine engine;
    private final PageCache cache;
    private final Wording wording;

    Pages(TemplateEngine engine, PageCache cache, Wording wording) {
        this.engine = engine;
        this.cache = cache;
        this.wording = wording;
    }

    /**
     * Answers with a page from the cache, or makes it.
     *
     * @param key all that the page depends on, besides what is published and the language
     * @param path path of the page, with the query that it depends on
     * @param template the template
     * @param model makes what the template shows
     */
    ResponseEntity<byte[]> answer(
            WebRequest request, String key, String path, String template, Supplier<Map<String, Object>> model) {
        return answer(request, HTML, key, () -> render(template, path, model.get()));
    }

    ResponseEntity<byte[]> answer(WebRequest request, MediaType type, String key, Supplier<byte[]> make) {
        return answer(request, type, revalidated(), key, make);
    }

    /** @param keeping how long others may keep the answer */
    ResponseEntity<byte[]> answer(
            WebRequest request, MediaType type, CacheControl keeping, String key, Supplier<byte[]> make) {
        var kept = Wording.language().code() + " " + key;
        var answer = cache.get(kept, type.toString(), make);
        request.setAttribute(KnownAtTheDoor.KEY, kept, RequestAttributes.SCOPE_REQUEST);
        if (request.checkNotModified(answer.etag())) {
            return ResponseEntity.status(304)
                    .cacheControl(keeping)
                    .eTag(answer.etag())
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(keeping)
                .eTag(answer.etag())
                .body(answer.body());
    }

    /** A page that is made anew each time and kept nowhere. */
    ResponseEntity<byte[]> fresh(HttpStatusCode status, String path, String template, Map<String, Object> model) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(render(template, path, model));
    }

    byte[] render(String template, String path, Map<String, Object> model) {
        var parameters = new HashMap<>(model);
        parameters.put("page", Page.open(Wording.language().locale(), path, wording));
        var output = new Utf8ByteOutput();
        engine.render(template, parameters, output);
        return output.toByteArray();
    }

    /** May be kept, but asked for each time: a retraction holds at once. */
    static CacheControl revalidated() {
        return CacheControl.noCache().cachePublic();
    }
}
