package org.vigil.publication;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vigil.cases.Incident;
import org.vigil.cases.dossier.Role;
import org.vigil.shared.CountryCode;

/** The few words of this module, from the bundle {@code messages/publication}. */
@Component
class Phrases {

    private final MessageSource messages;

    Phrases(MessageSource messages) {
        this.messages = messages;
    }

    /** "a journalist in Tajikistan" */
    String somebody(Role.Kind role, String country, Locale locale) {
        return say(
                locale,
                "publication.somebody",
                say(locale, "publication.somebody." + role),
                new CountryCode(country).displayName(locale));
    }

    String disagreement(String label, String one, String other, Locale locale) {
        return say(locale, "publication.disagreement", label, one, other);
    }

    /** "Letter to an authority, sent to the Prosecutor General", or without whom it went to. */
    String action(String kind, @Nullable String to, Locale locale) {
        var what = say(locale, "publication.action." + kind);
        return to == null
                ? say(locale, "publication.action.done", what)
                : say(locale, "publication.action.sent", what, to);
    }

    String answer(String authority, Locale locale) {
        return say(locale, "publication.answer", authority);
    }

    /** For staff: that the page of a case leads to the others of an event. */
    String tied(Incident event) {
        return say(Locale.ENGLISH, "publication.tied", event.about().title());
    }

    AllegationWords allegationWords(Locale locale) {
        return AllegationWords.of(say(locale, "publication.words.grave"), say(locale, "publication.words.saying"));
    }

    private String say(Locale locale, String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale), key);
    }
}
