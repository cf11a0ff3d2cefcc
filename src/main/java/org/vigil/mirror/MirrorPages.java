package org.vigil.mirror;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vigil.shared.language.Cldr;
import org.vigil.shared.language.Language;
import org.vigil.shared.web.Page;

/** The pages that only a copy has: its search, which runs in the browser, and the word on what a copy is. */
@Component
class MirrorPages {

    private final TemplateEngine engine;
    private final MessageSource messages;

    MirrorPages(TemplateEngine engine, MessageSource messages) {
        this.engine = engine;
        this.messages = messages;
    }

    /** The page, where it is one of the mirror's own. */
    Site.@Nullable Answer make(Place place, MirrorPlan plan, Site site) throws IOException {
        return switch (place.path()) {
            case Place.SEARCH -> page(place, "mirror/search.jte", Map.of());
            case Place.ELSEWHERE -> page(place, "mirror/elsewhere.jte", Map.of("about", about(place, plan)));
            case SearchData.ADDRESS -> new Site.Answer(200, "text/javascript", SearchData.of(site));
            default -> null;
        };
    }

    private CopyNote about(Place place, MirrorPlan plan) {
        return new CopyNote(plan.origin(), day(place, plan));
    }

    private static String day(Place place, MirrorPlan plan) {
        return Cldr.in(language(place)).day(plan.day());
    }

    private Site.Answer page(Place place, String template, Map<String, Object> model) {
        return new Site.Answer(200, "text/html", Mirror.utf8(render(place, template, model)));
    }

    String notice(Place place, MirrorPlan plan) {
        return render(place, "mirror/notice.jte", Map.of("about", about(place, plan)));
    }

    private String render(Place place, String template, Map<String, Object> model) {
        var locale = language(place).locale();
        var parameters = new HashMap<>(model);
        parameters.put("page", Page.open(locale, place.path(), (key, args) -> messages.getMessage(key, args, locale)));
        var output = new StringOutput();
        engine.render(template, parameters, output);
        return output.toString();
    }

    private static Language language(Place place) {
        return Language.ofCode(place.language()).orElse(Language.EN);
    }
}
