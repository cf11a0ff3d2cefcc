package org.vigil.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.vigil.cases.FactWording;
import org.vigil.publication.document.PublicCase;
import org.vigil.shared.FuzzyDate;

/** Words what the public may read of our actions and of the answers to them, in one language. Pure. */
final class PublicActions {

    /** What we sent and received is in our own file: no origin beside us. */
    private static final int OURS = 0;

    private final FactWording wording;
    private final Phrases phrases;
    private final Locale locale;

    PublicActions(FactWording wording, Phrases phrases, Locale locale) {
        this.wording = wording;
        this.phrases = phrases;
        this.locale = locale;
    }

    List<PublicCase.Action> actions(List<Disclosure> told, Pseudonym pseudonym) {
        return told.stream()
                .filter(one -> one.reply() == null)
                .map(one -> new PublicCase.Action(
                        one.kind(),
                        open(one).addressee().name(),
                        named(one, pseudonym),
                        when(one),
                        one.day(),
                        sentence(one, pseudonym)))
                .toList();
    }

    List<PublicCase.Reply> replies(List<Disclosure> told, Pseudonym pseudonym) {
        return told.stream()
                .filter(one -> one.reply() != null)
                .map(one -> reply(one, Objects.requireNonNull(open(one).answer()), pseudonym))
                .toList();
    }

    private PublicCase.Reply reply(Disclosure told, NewDisclosure.Answer answer, Pseudonym pseudonym) {
        return new PublicCase.Reply(
                told.kind(),
                named(told, pseudonym),
                when(told),
                told.day(),
                pseudonym.in(answer.words()),
                OURS,
                pseudonym.in(answer.comment()),
                answer.stance().name(),
                answer.language().locale().equals(locale)
                        ? null
                        : answer.language().code());
    }

    Stream<PublicCase.Event> events(List<Disclosure> told, Pseudonym pseudonym) {
        // On one day the letter stands before the reply to it.
        return told.stream()
                .sorted(Comparator.comparing((Disclosure one) -> one.reply() != null))
                .map(one -> new PublicCase.Event(
                        when(one), one.day(), one.day(), false, sentence(one, pseudonym), OURS, false));
    }

    /** Everything that would stand, for those who check and approve it. */
    Stream<String> sentences(List<Disclosure> told, Pseudonym pseudonym) {
        return told.stream().map(one -> {
            var answer = open(one).answer();
            var head = when(one) + ": " + sentence(one, pseudonym);
            return answer == null
                    ? head
                    : head + " " + pseudonym.in(answer.words()) + " " + pseudonym.in(answer.comment());
        });
    }

    private String sentence(Disclosure told, Pseudonym pseudonym) {
        var named = named(told, pseudonym);
        return told.reply() == null
                ? phrases.action(told.kind(), named, locale)
                : phrases.answer(Objects.requireNonNull(named), locale);
    }

    private static @org.jspecify.annotations.Nullable String named(Disclosure told, Pseudonym pseudonym) {
        var named = open(told).named();
        return named == null ? null : pseudonym.in(named);
    }

    private String when(Disclosure told) {
        return wording.date(FuzzyDate.day(told.day()), locale);
    }

    private static NewDisclosure open(Disclosure told) {
        return Objects.requireNonNull(told.open());
    }
}
