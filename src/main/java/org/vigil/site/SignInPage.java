package org.vigil.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.shared.web.Notice;

/** The door for staff. */
@Controller
class SignInPage {

    private final Wording wording;

    SignInPage(Wording wording) {
        this.wording = wording;
    }

    @GetMapping("/sign-in")
    String form(
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String ended,
            Model model) {
        var notices = refused != null
                ? List.of(Notice.warning(wording.of("site.signin.refused")))
                : ended != null ? List.of(Notice.done(wording.of("site.signin.ended"))) : List.<Notice>of();
        model.addAttribute("notices", notices);
        return "site/signin";
    }
}
