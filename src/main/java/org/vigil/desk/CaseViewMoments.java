package org.vigil.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.Act;
import org.vigil.cases.dossier.Arrest;
import org.vigil.cases.dossier.Contact;
import org.vigil.cases.dossier.Counsel;
import org.vigil.cases.dossier.Custody;
import org.vigil.cases.dossier.Death;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.DossierEntry;
import org.vigil.cases.dossier.Exile;
import org.vigil.cases.dossier.Fact;
import org.vigil.cases.dossier.Health;
import org.vigil.cases.dossier.Hearing;
import org.vigil.cases.dossier.IllTreatment;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.OwnStatement;
import org.vigil.cases.dossier.Proceeding;
import org.vigil.cases.dossier.ReArrest;
import org.vigil.cases.dossier.Release;
import org.vigil.cases.dossier.Sentence;
import org.vigil.cases.dossier.SignedStatement;
import org.vigil.cases.dossier.StateResponse;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.web.Moment;

/** Reads the moments of a timeline out of a dossier: every fact that has a time, with who said so. */
final class CaseViewMoments {

    private static final Map<Class<? extends Fact>, Function<Fact, @Nullable FuzzyDate>> TIMES = Map.ofEntries(
            Map.entry(Act.class, fact -> ((Act) fact).date()),
            Map.entry(Arrest.class, fact -> ((Arrest) fact).date()),
            Map.entry(ReArrest.class, fact -> ((ReArrest) fact).date()),
            Map.entry(Custody.class, fact -> ((Custody) fact).date()),
            Map.entry(Release.class, fact -> ((Release) fact).date()),
            Map.entry(Death.class, fact -> ((Death) fact).date()),
            Map.entry(Exile.class, fact -> ((Exile) fact).date()),
            Map.entry(Proceeding.class, fact -> ((Proceeding) fact).since()),
            Map.entry(Hearing.class, fact -> ((Hearing) fact).date()),
            Map.entry(Sentence.class, fact -> ((Sentence) fact).date()),
            Map.entry(IllTreatment.class, fact -> ((IllTreatment) fact).date()),
            Map.entry(Health.class, fact -> ((Health) fact).date()),
            Map.entry(SignedStatement.class, fact -> ((SignedStatement) fact).date()),
            Map.entry(Contact.class, fact -> ((Contact) fact).date()),
            Map.entry(Counsel.class, fact -> ((Counsel) fact).date()),
            Map.entry(OwnStatement.class, fact -> ((OwnStatement) fact).date()),
            Map.entry(StateResponse.class, fact -> ((StateResponse) fact).date()));

    private final CaseViewWords words;
    private final LocalDate today;

    CaseViewMoments(CaseViewWords words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    List<Moment> of(Dossier dossier) {
        return dossier.entries().stream()
                .flatMap(this::moments)
                .sorted(Comparator.comparing(
                        Moment::earliest, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .toList();
    }

    private Stream<Moment> moments(DossierEntry entry) {
        var fact = entry.value();
        var standing = entry.standing();
        if (fact == null || standing == null) {
            return Stream.empty();
        }
        var date = TIMES.getOrDefault(fact.getClass(), none -> null).apply(fact);
        if (date == null) {
            return Stream.empty();
        }
        var what = standing.modality() == Modality.FACT
                ? words.facts().value(fact, words.locale())
                : words.facts().sentence(standing, words.locale());
        var who = entry.supporting().stream()
                .map(claim -> claim.source().title())
                .distinct()
                .collect(Collectors.joining(", "));
        return Stream.of(moment(fact, date, words.facts().label(fact.type(), words.locale()) + ": " + what, who));
    }

    private Moment moment(Fact fact, FuzzyDate date, String what, String who) {
        var when = words.facts().date(date, words.locale());
        var earliest = date.earliest();
        var latest = date.latest();
        if (earliest == null && latest == null) {
            return Moment.undated(when, what, who);
        }
        var from = earliest == null ? latest : earliest;
        var to = latest == null ? earliest : latest;
        var moment = new Moment(when, from, to, date.estimated(), tone(fact, from), what, who);
        return moment;
    }

    private Moment.Tone tone(Fact fact, @Nullable LocalDate from) {
        if (fact instanceof IllTreatment || fact instanceof Death) {
            return Moment.Tone.DANGER;
        }
        return from != null && from.isAfter(today) ? Moment.Tone.PLANNED : Moment.Tone.PLAIN;
    }
}
