package org.vigil.desk;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.EpisodeManagement;
import org.vigil.cases.OpenCase;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.shared.CaseRef;
import org.vigil.shared.CountryCode;

/** What comes after an end: the same case again, or a new episode of the same person. */
@Controller
@RequestMapping("/desk/cases/{ref}")
class EpisodePages {

    private final EpisodeManagement episodes;
    private final CaseQueries cases;

    EpisodePages(EpisodeManagement episodes, CaseQueries cases) {
        this.episodes = episodes;
        this.cases = cases;
    }

    @PostMapping("/reopen")
    String reopen(
            @PathVariable CaseRef ref, @RequestParam(defaultValue = "") String note, RedirectAttributes redirect) {
        episodes.reopen(ref, note);
        return CasePageAnswers.done(redirect, ref, "reopened", "");
    }

    @PostMapping("/episodes")
    String open(
            @PathVariable CaseRef ref, @RequestParam(defaultValue = "") String summary, RedirectAttributes redirect) {
        var before = cases.details(ref);
        var opened = episodes.open(
                ref,
                new OpenCase(
                        episodes.names(ref),
                        CountryCode.of(before.country()),
                        IncidentType.UNKNOWN,
                        null,
                        summary,
                        null,
                        List.of()));
        return CasePageAnswers.done(redirect, opened.ref(), "episode.opened", "#together");
    }
}
