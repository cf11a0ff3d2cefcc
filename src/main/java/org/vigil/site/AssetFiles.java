package org.vigil.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.vigil.shared.web.Assets;

/** Stylesheet, scripts and drawings, from memory: kept for good by their marked address, asked for again by any other. */
@Controller
class AssetFiles {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Pages pages;

    AssetFiles(Pages pages) {
        this.pages = pages;
    }

    @GetMapping({"/css/{asset}.css", "/js/{asset}.js", "/img/{asset}.svg"})
    ResponseEntity<byte[]> file(
            WebRequest request,
            HttpServletRequest asked,
            @RequestParam(name = Assets.MARK, required = false) @Nullable String mark) {
        var path = asked.getRequestURI();
        var asset = Assets.find(path).orElseThrow(() -> new NoSuchPage(404));
        var keeping = asset.mark().equals(mark) ? FOR_GOOD : Pages.revalidated();
        return pages.answer(request, MediaType.parseMediaType(asset.type()), keeping, path, asset::content);
    }
}
