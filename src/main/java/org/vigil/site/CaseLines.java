package org.vigil.site;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says published cases as rows of two lines. */
@Component
class CaseLines {

    private final Wording wording;

    CaseLines(Wording wording) {
        this.wording = wording;
    }

    List<CaseLine> of(List<ListedCase> listed, LocalDate today) {
        return listed.stream().map(one -> of(one, today)).toList();
    }

    CaseLine of(ListedCase listed, LocalDate today) {
        var country = Wording.country(listed.country());
        var words = new ArrayList<String>();
        words.add(country);
        if (!listed.roles().isEmpty()) {
            words.add(wording.roles(listed.roles()));
        }
        words.add(decapitalised(wording.held(listed, today)));
        words.add(wording.value("charge", listed.chargeCategory()));
        return new CaseLine(
                "/cases/" + listed.ref(),
                listed.ref(),
                wording.name(listed),
                listed.originalName(),
                country,
                String.join(" · ", words),
                listed.whatChanged(),
                Wording.day(listed.publishedAt()),
                LocalDate.ofInstant(listed.publishedAt(), ZoneOffset.UTC).toString());
    }

    private static String decapitalised(String text) {
        return text.substring(0, 1).toLowerCase(Wording.locale()) + text.substring(1);
    }
}
