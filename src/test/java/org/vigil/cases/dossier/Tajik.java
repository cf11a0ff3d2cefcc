package org.vigil.cases.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

/** The seven people of the first real data, as claims in our own words with a locator instead of the sentence. */
final class Tajik {

    static final Instant RECORDED = Instant.parse("2022-11-01T09:00:00Z");
    static final Instant ACCEPTED = RECORDED.plus(1, ChronoUnit.DAYS);
    static final Instant LATER = RECORDED.plus(30, ChronoUnit.DAYS);

    static final SourceRef ARTICLE = new SourceRef(
            UUID.nameUUIDFromBytes("article".getBytes(UTF_8)),
            "RFE/RL, October 2022",
            "rferl",
            SourceKind.NEWS_ARTICLE);
    static final SourceRef LIST = new SourceRef(
            UUID.nameUUIDFromBytes("list".getBytes(UTF_8)),
            "CPJ, list of imprisoned journalists",
            "cpj",
            SourceKind.NGO_LIST);

    static final FuzzyDate MAY_TO_JULY =
            FuzzyDate.parse("between May and July 2022").withYearInferred();
    static final FuzzyPlace TAJIKISTAN = FuzzyPlace.country("TJ");
    static final String ALL_SEVEN = "The article says it of all seven and names this person as one of them.";

    private Tajik() {}

    /** One person, with the claims of the article. */
    static List<Claim> article(String person) {
        var said = new Said(ARTICLE, person);
        said.ofGroup(
                new Arrest(MAY_TO_JULY, TAJIKISTAN, "Tajik authorities", PerpetratorCategory.STATE),
                "line 9",
                ALL_SEVEN);
        said.ofGroup(new Proceeding(Proceeding.Stage.TRIAL, null, Proceeding.Publicity.CLOSED, null), "line 5", null);
        switch (person) {
            case "imomali" -> imomali(said);
            case "ghurbati" -> ghurbati(said);
            case "sulton" -> sulton(said);
            case "saidamini" -> saidamini(said);
            case "pirmuhammadzoda" -> pirmuhammadzoda(said);
            case "mamadshoeva" -> mamadshoeva(said);
            case "jumaev" -> jumaev(said);
            default -> throw new IllegalArgumentException(person);
        }
        return said.claims;
    }

    static List<String> people() {
        return List.of("imomali", "ghurbati", "sulton", "saidamini", "pirmuhammadzoda", "mamadshoeva", "jumaev");
    }

    /** The row of the second origin, which has none for Muhammad Sulton. */
    static List<Claim> list(String person) {
        var said = new Said(LIST, person);
        switch (person) {
            case "imomali" -> row(said, "2022-06-15", "Daler Imomali", null, "Daler Bobiev", "Daler Imomali");
            case "ghurbati" ->
                row(
                        said,
                        "2022-06-15",
                        null,
                        Affiliation.Employment.FREELANCE,
                        "Avazmad Ghurbatov",
                        "Abdullo Ghurbati");
            case "saidamini" -> row(said, "2022-07-08", "Zavq TV", null, "Zavqibek Solehov", "Zavqibek Saidamini");
            case "pirmuhammadzoda" ->
                row(
                        said,
                        "2022-07-09",
                        "Abdusattor Pirmuhammadzoda (YouTube channel)",
                        null,
                        "Abdusattor Kotibov",
                        "Abdusattor Pirmuhammadzoda");
            case "mamadshoeva" ->
                row(said, "2022-05-18", null, Affiliation.Employment.FREELANCE, "Ulfatkhonim Mamadshoeva");
            case "jumaev" -> row(said, "2022-05-19", "Pomere.info", null, "Khushruz Jumayev", "Khushom Gulyam");
            default -> {}
        }
        return said.claims;
    }

    static List<Claim> both(String person) {
        var claims = new ArrayList<>(article(person));
        claims.addAll(list(person));
        return claims;
    }

    private static void row(
            Said said,
            String arrested,
            @Nullable String outlet,
            Affiliation.@Nullable Employment employment,
            String... names) {
        for (var name : names) {
            said.fact(Name.of(name), "row");
        }
        said.fact(new Arrest(FuzzyDate.parse(arrested), TAJIKISTAN, null, null), "row, date");
        said.fact(new Custody(null, null, TAJIKISTAN, null, PerpetratorCategory.STATE), "row, status");
        said.fact(new Affiliation(outlet, null, employment), "row, outlet");
        said.fact(new Charge("Anti-state", null, ChargeCategory.ANTI_STATE), "row, charges");
    }

    private static void imomali(Said said) {
        said.fact(Name.of("Daler Imomali"), "line 13");
        said.fact(new Age(34, null), "line 15");
        said.fact(new Role(Role.Kind.BLOGGER), "line 13");
        said.fact(new Charge("tax evasion", null, null), "line 13");
        said.fact(new Charge("spreading false information", null, ChargeCategory.FALSE_NEWS), "line 13");
        said.fact(new Charge("membership of Group 24", null, ChargeCategory.ANTI_STATE), "line 13");
        said.fact(new ChargeStatus(null, ChargeStatus.Value.CONVICTED), "line 13");
        said.fact(new Plea("tax evasion", Plea.Value.GUILTY), "line 15");
        said.fact(new Plea("membership of Group 24", Plea.Value.DENIED), "line 15");
        said.fact(
                new Sentence(
                        120,
                        PenaltyKind.PRISON,
                        FuzzyDate.parse("2022-10-17").withYearInferred(),
                        null,
                        null,
                        null,
                        "a court in Dushanbe"),
                "line 13");
    }

    private static void ghurbati(Said said) {
        said.fact(Name.of("Abdulloh Ghurbati"), "line 17");
        said.fact(new Age(26, null), "line 17");
        said.fact(new Role(Role.Kind.BLOGGER), "line 17");
        said.fact(Sentence.ofMonths(90, null), "line 17");
        said.alleged(
                new IllTreatment(
                        IllTreatment.Kind.FORCED_CONFESSION,
                        IllTreatment.Status.ALLEGED,
                        "pressed to confess in a video",
                        "police",
                        null),
                "his family, as reported by RFE/RL",
                "line 79");
    }

    private static void sulton(Said said) {
        said.fact(Name.of("Muhammad Sulton"), "line 17");
        said.fact(new Age(72, null), "line 17");
        said.fact(new Role(Role.Kind.BLOGGER), "line 17");
        said.fact(new HomeRegion(FuzzyPlace.region("TJ", "Gorno-Badakhshan")), "line 19");
        said.fact(
                Sentence.ofMonths(
                        84,
                        FuzzyDate.relative(
                                LocalDate.of(2022, 10, 17),
                                null,
                                LocalDate.of(2022, 10, 9),
                                "weeks before 17 October")),
                "line 17");
    }

    private static void saidamini(Said said) {
        said.fact(Name.of("Zavqibek Saidamini"), "line 23");
        said.fact(new Role(Role.Kind.VIDEO_BLOGGER), "line 25");
        said.alleged(
                new Contact(Contact.Access.NOT_PERMITTED, "neither seen nor heard since the arrest", null),
                "his family, as reported by RFE/RL",
                "line 81");
    }

    private static void pirmuhammadzoda(Said said) {
        said.fact(Name.of("Abdusattor Pirmuhammadzoda"), "line 71");
        said.fact(new Age(44, null), "line 71");
        said.ofGroup(new Role(Role.Kind.MEDIA_WORKER), "line 71", ALL_SEVEN);
        said.fact(new Charge("public calls for extremist activity", null, ChargeCategory.ANTI_STATE), "line 71");
        said.alleged(
                new IllTreatment(
                        IllTreatment.Kind.TORTURE, IllTreatment.Status.ALLEGED, "of body and mind", null, null),
                "an unnamed source close to the investigation, to RFE/RL",
                "line 73");
    }

    private static void mamadshoeva(Said said) {
        said.fact(Name.of("Ulfatkhonim Mamadshoeva"), "line 45");
        said.fact(new Age(65, null), "line 45");
        said.fact(new Role(Role.Kind.JOURNALIST), "line 47");
        said.fact(new Role(Role.Kind.ACTIVIST), "line 47");
        said.fact(new Arrest(FuzzyDate.parse("18 May 2022").withYearInferred(), null, null, null), "line 49");
        said.fact(new Charge("calls to overthrow the government", null, ChargeCategory.ANTI_STATE), "line 47");
        said.fact(new MaximumPenalty(300, PenaltyKind.PRISON, null), "line 47");
        said.fact(
                new Proceeding(
                        Proceeding.Stage.TRIAL,
                        Known.YES,
                        null,
                        FuzzyDate.parse("August 2022").withYearInferred()),
                "line 49");
    }

    private static void jumaev(Said said) {
        said.fact(Name.of("Khushruz Jumaev"), "line 45");
        said.fact(new Name("Khushom Ghulom", null, Name.Kind.PEN_NAME), "line 51");
        said.fact(new Age(24, null), "line 45");
        said.fact(new Role(Role.Kind.JOURNALIST), "line 45");
        said.fact(new Charge("calls to seize power by force", null, ChargeCategory.ANTI_STATE), "line 51");
        said.fact(new Proceeding(Proceeding.Stage.TRIAL, Known.UNKNOWN, null, null), "line 51");
        said.ofGroup(new Proceeding(Proceeding.Stage.TRIAL, Known.YES, null, null), "line 5", null);
    }

    /** Collects what one source says of one person; ids follow from source, person and order. */
    static final class Said {

        final List<Claim> claims = new ArrayList<>();
        private final SourceRef source;
        private final String person;

        Said(SourceRef source, String person) {
            this.source = source;
            this.person = person;
        }

        void fact(Fact fact, String locator) {
            add(fact, Modality.FACT, ClaimScope.INDIVIDUAL, null, locator, null);
        }

        void alleged(Fact fact, String attribution, String locator) {
            add(fact, Modality.ALLEGATION, ClaimScope.INDIVIDUAL, attribution, locator, null);
        }

        void ofGroup(Fact fact, String locator, @Nullable String note) {
            add(fact, Modality.FACT, ClaimScope.GROUP, null, locator, note);
        }

        private void add(
                Fact fact,
                Modality modality,
                ClaimScope scope,
                @Nullable String attribution,
                String locator,
                @Nullable String note) {
            var name = source.originGroup() + person + claims.size();
            var id = new ClaimId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
            claims.add(Claim.proposed(id, source, fact, modality, scope, attribution, locator, null, RECORDED)
                    .accepted(ACCEPTED, note));
        }
    }
}
