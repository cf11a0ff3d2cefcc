package org.vigil.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vigil.search.Order;
import org.vigil.shared.CleanText;
import org.vigil.shared.Refusal;
import org.vigil.shared.Refusal.FieldError;
import org.vigil.shared.language.Language;

/**
 * A call of the public API: what it is for and which parameters it takes. What is described is what is taken: another name, or one name
 * twice, is refused, so that nothing that was asked for is left out in silence.
 */
@SuppressWarnings("ImmutableEnumChecker") // The list is one that cannot change.
enum OpenCall {
    CASES(
            "cases",
            "listCases",
            "Published cases, page after page; without a filter all of them, the newest first",
            true,
            new Parameter("sort", "The order; without it the newest first, with \"q\" the best fit first", orders()),
            new Parameter("limit", "How many on a page, from 1 to " + CaseListApi.LARGEST_LIMIT + "; without it 50"),
            new Parameter("after", "Where to go on: what the page before named as \"next\""),
            Parameter.fields()),
    CASE(
            "cases/{ref}",
            "getCase",
            "One published case: summary, facts with how well each is supported, timeline, charges, replies, versions. 410 where it was taken back",
            false,
            new Parameter(
                    "language",
                    "In which language; without it English",
                    Arrays.stream(Language.values()).map(Language::code).toList())),
    STATISTICS(
            "statistics",
            "countPeople",
            "People in published cases, each counted once, by one thing; and how many of them are held today, for certain and possibly",
            true,
            new Parameter("by", "What to count by; without it by country", PublishedCounts.GROUPS)),
    CENSUS(
            "census",
            "countHeld",
            "Who was held at 00:00 of a day, for certain and possibly, with what was public at the end of another day",
            false,
            new Parameter("on", "The day (2022-12-01); without it the last 1 December"),
            new Parameter("knownAt", "The last day, or the moment, whose publications count; without it today")),
    CENSUS_OF_YEAR(
            "census/{year}",
            "getFrozenCensus",
            "The census of a year as it was counted and frozen; it never changes",
            false),
    RETRACTIONS(
            "retractions",
            "listRetractions",
            "References that were taken back, the last first: take them out of every copy",
            false,
            new Parameter("since", "Only those taken back after this moment (2026-01-31T00:00:00Z)")),
    DICTIONARY("dictionary", "getDictionary", "What each column and code means, and what other bodies call it", false),
    EXPORT(
            "export",
            "export",
            "All published cases that fit, as a file with licence and moment inside",
            true,
            Parameter.fields(),
            new Parameter(
                    "crosswalk",
                    "Adds columns with the categories of this body",
                    Arrays.stream(Crosswalk.Body.values()).map(Enum::name).toList()));

    static final String PREFIX = "/api/v1/public/";

    /**
     * A parameter of an address.
     *
     * @param codes all that it may be; empty where that is no list
     */
    record Parameter(String name, String meaning, List<String> codes) {

        Parameter(String name, String meaning) {
            this(name, meaning, List.of());
        }

        static Parameter fields() {
            return new Parameter("fields", "Names of columns, parted by commas; without it all of the dictionary");
        }
    }

    private final String path;
    private final String id;
    private final String summary;
    private final List<Parameter> parameters;

    OpenCall(String path, String id, String summary, boolean filtered, Parameter... own) {
        this.path = path;
        this.id = id;
        this.summary = summary;
        var filter = filtered
                ? Arrays.stream(FilterPart.values())
                        .map(part -> new Parameter(part.label(), part.meaning(), part.codes()))
                : Stream.<Parameter>empty();
        this.parameters = Stream.concat(filter, Stream.of(own)).toList();
    }

    private static List<String> orders() {
        return Arrays.stream(Order.values()).map(Order::key).toList();
    }

    String path() {
        return PREFIX + path;
    }

    /** The name of the call in programs that are made of the description. */
    String id() {
        return id;
    }

    String summary() {
        return summary;
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** The parameters of a request, where each is one of ours and stands once. */
    Map<String, String> read(Map<String, String[]> given) {
        var names = parameters.stream().map(Parameter::name).toList();
        var wrong = new ArrayList<FieldError>();
        var read = new LinkedHashMap<String, String>();
        given.forEach((name, values) -> {
            var shown = CleanText.shown(name);
            if (!names.contains(name)) {
                wrong.add(new FieldError(shown, "refusal.unknown-field", List.of(shown, String.join(", ", names))));
            } else if (values.length > 1) {
                wrong.add(new FieldError(name, "refusal.once", List.of()));
            } else {
                read.put(name, values[0]);
            }
        });
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        return read;
    }
}
