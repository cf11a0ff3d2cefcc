package org.vigil.site;

import java.time.Clock;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.vigil.shared.Today;
import org.vigil.shared.language.Language;

/** The published days in court, for calendars: what is withdrawn from the public leaves the calendar when it is read the next time. */
@Controller
class HearingsCalendar {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private static final int PAST_DAYS = 60;

    private final Pages pages;
    private final PublishedHearings hearings;
    private final Wording wording;
    private final Clock clock;

    HearingsCalendar(Pages pages, PublishedHearings hearings, Wording wording, Clock clock) {
        this.pages = pages;
        this.hearings = hearings;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/calendar/hearings.ics")
    ResponseEntity<byte[]> calendar(WebRequest request, @RequestParam Map<String, String> parameters) {
        var country = Feeds.query(parameters).country();
        var today = Today.by(clock);
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return pages.answer(request, CALENDAR, base + "/calendar/hearings.ics?" + country + "|" + today, () -> {
            var ics = new Ics()
                    .line("BEGIN", "VCALENDAR")
                    .line("VERSION", "2.0")
                    .line("PRODID", "-//Vigil//Hearings//EN")
                    .line("METHOD", "PUBLISH")
                    .text("X-WR-CALNAME", wording.of("site.calendar.title"))
                    .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
            hearings.since(today.minusDays(PAST_DAYS), country).forEach(hearing -> event(ics, base, hearing));
            return PageCache.utf8(ics.line("END", "VCALENDAR").toString());
        });
    }

    private void event(Ics ics, String base, Hearing hearing) {
        ics.line("BEGIN", "VEVENT")
                .line("UID", hearing.ref() + "-" + hearing.day() + "@vigil")
                .time("DTSTAMP", hearing.publishedAt())
                .line("SEQUENCE", String.valueOf(hearing.version()))
                .day("DTSTART", hearing.day())
                .text(
                        "SUMMARY",
                        wording.of(
                                "site.calendar.hearing",
                                Wording.raised(hearing.name()),
                                Wording.country(hearing.country())))
                .text("DESCRIPTION", Wording.language() == Language.EN ? hearing.words() : "")
                .line("URL", base + Wording.path("/cases/" + hearing.ref()))
                .line("TRANSP", "TRANSPARENT")
                .line("END", "VEVENT");
    }
}
