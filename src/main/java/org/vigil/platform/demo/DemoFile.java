package org.vigil.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.vigil.advocacy.ActionKind;
import org.vigil.cases.FactCodec;
import org.vigil.cases.NewClaim;
import org.vigil.cases.NewIncident;
import org.vigil.cases.NewSource;
import org.vigil.cases.SourceGrade;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.Name;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.shared.CountryCode;
import org.vigil.shared.FuzzyDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo's story as {@code config/demo} holds it.
 *
 * @param country where it happened
 * @param year when it began
 * @param incident the one event that all seven are victims of
 * @param article the outlet from which all seven came in
 * @param list the second origin
 * @param words what people write beside their decisions, by occasion
 * @param chapters one per person
 */
record DemoFile(
        CountryCode country,
        int year,
        NewIncident incident,
        Told article,
        Told list,
        Map<String, String> words,
        List<Chapter> chapters) {

    private static final FactCodec FACTS = new FactCodec();

    /** How far a chapter goes. */
    enum Goal {
        VERIFICATION,
        WATCH,
        REVIEW,
        PUBLISHED,
        ADVOCACY
    }

    /** A source that speaks of several people, and its grade. */
    record Told(NewSource source, SourceGrade grade) {

        NewSource at(@Nullable String url) {
            return new NewSource(
                    source.title(),
                    source.publisher(),
                    source.originGroup(),
                    source.kind(),
                    source.grade(),
                    source.language(),
                    url == null ? source.url() : url,
                    source.publishedAt(),
                    source.confidential());
        }
    }

    /** A claim, and why it holds of the person when it is made of a group. */
    record Said(NewClaim claim, @Nullable String holds) {

        NewClaim of(UUID source) {
            return new NewClaim(
                    source,
                    claim.fact(),
                    claim.modality(),
                    claim.scope(),
                    claim.attribution(),
                    claim.locator(),
                    claim.quote(),
                    claim.individualNote());
        }
    }

    /** What the list says of a person. */
    record Row(String url, List<Said> claims) {}

    /** What is done for a person. */
    record Action(ActionKind kind, String target, String to, String text) {}

    /**
     * One person's story.
     *
     * @param key its name in the file
     * @param goal how far it goes
     * @param incident what happened
     * @param name the name that the article gives
     * @param summary what was known at opening
     * @param article what the article says
     * @param row what the list says, where it names the person
     * @param uncertain why a conflict within the article stays uncertain, where it has one
     * @param lead free paragraphs of the public summary
     * @param translations the same paragraphs in other languages, by ISO 639 code
     * @param allowed slots beyond the ordinary that the safety check lets out
     * @param action what is done for the person
     */
    record Chapter(
            String key,
            Goal goal,
            IncidentType incident,
            Name name,
            String summary,
            List<Said> article,
            @Nullable Row row,
            @Nullable String uncertain,
            @Nullable String lead,
            Map<String, String> translations,
            Set<String> allowed,
            @Nullable Action action) {}

    static DemoFile read() {
        try (var in = new ClassPathResource("config/demo/tajikistan-2022.json").getInputStream()) {
            return read(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoFile read(JsonNode file) {
        return new DemoFile(
                CountryCode.of(text(file.path("country"))),
                file.path("year").intValue(),
                incident(file),
                told(file.path("article")),
                told(file.path("list")),
                words(file.path("words")),
                each(file.path("cases"), DemoFile::chapter));
    }

    private static Map<String, String> words(JsonNode node) {
        var words = new TreeMap<String, String>();
        node.properties().forEach(word -> words.put(word.getKey(), text(word.getValue())));
        return Collections.unmodifiableMap(words);
    }

    private static NewIncident incident(JsonNode file) {
        var node = file.path("incident");
        return new NewIncident(
                text(node.path("title")),
                IncidentType.valueOf(text(node.path("type"))),
                CountryCode.of(text(file.path("country"))),
                null,
                null,
                FuzzyDate.parse(text(node.path("date"))));
    }

    private static Told told(JsonNode node) {
        var source = new NewSource(
                text(node.path("title")),
                text(node.path("publisher")),
                text(node.path("originGroup")),
                SourceKind.valueOf(text(node.path("kind"))),
                SourceGrade.UNGRADED,
                text(node.path("language")),
                null,
                optional(node, "publishedAt"),
                false);
        return new Told(
                source,
                new SourceGrade(
                        text(node.path("reliability")).charAt(0),
                        node.path("credibility").intValue()));
    }

    private static Chapter chapter(JsonNode node) {
        var name = node.path("name");
        return new Chapter(
                text(node.path("key")),
                Goal.valueOf(text(node.path("goal"))),
                IncidentType.valueOf(text(node.path("incident"))),
                new Name(text(name.path("text")), optional(name, "script"), null),
                text(node.path("summary")),
                each(node.path("article"), DemoFile::said),
                node.has("list") ? row(node.path("list")) : null,
                optional(node, "uncertain"),
                optional(node, "lead"),
                words(node.path("translations")),
                Set.copyOf(each(node.path("allowed"), DemoFile::text)),
                node.has("action") ? action(node.path("action")) : null);
    }

    private static Row row(JsonNode node) {
        return new Row(text(node.path("url")), each(node.path("claims"), DemoFile::said));
    }

    private static Action action(JsonNode node) {
        return new Action(
                ActionKind.valueOf(text(node.path("kind"))),
                text(node.path("target")),
                text(node.path("to")),
                text(node.path("text")));
    }

    private static Said said(JsonNode node) {
        var modality = optional(node, "modality");
        var scope = optional(node, "scope");
        return new Said(
                new NewClaim(
                        null,
                        FACTS.read(node.path("fact"), "fact"),
                        modality == null ? Modality.FACT : Modality.valueOf(modality),
                        scope == null ? ClaimScope.INDIVIDUAL : ClaimScope.valueOf(scope),
                        optional(node, "attribution"),
                        text(node.path("locator")),
                        null,
                        null),
                optional(node, "holds"));
    }

    private static <T> List<T> each(JsonNode array, java.util.function.Function<JsonNode, T> read) {
        var all = new ArrayList<T>();
        array.forEach(node -> all.add(read.apply(node)));
        return List.copyOf(all);
    }

    private static String text(JsonNode node) {
        return node.stringValue();
    }

    private static @Nullable String optional(JsonNode node, String field) {
        return node.has(field) ? text(node.path(field)) : null;
    }

    String word(String occasion) {
        var word = words.get(occasion);
        if (word == null) {
            throw new IllegalStateException("config/demo has no words for " + occasion);
        }
        return word;
    }
}
