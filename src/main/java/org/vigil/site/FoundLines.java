package org.vigil.site;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.search.Highlights;
import org.vigil.search.Marked;

/** Says the cases of a list, with what the words of a question are in them. */
@Component
class FoundLines {

    private final PublishedCases cases;
    private final CaseLines lines;

    FoundLines(PublishedCases cases, CaseLines lines) {
        this.cases = cases;
        this.lines = lines;
    }

    List<FoundLine> of(List<ListedCase> found, @Nullable String text, LocalDate today) {
        if (text == null || found.isEmpty()) {
            return found.stream()
                    .map(listed -> FoundLine.of(lines.of(listed, today)))
                    .toList();
        }
        var highlights = Highlights.of(text);
        var words = cases.words(found.stream().map(ListedCase::ref).toList());
        return found.stream()
                .map(listed -> marked(
                        lines.of(listed, today),
                        words.getOrDefault(listed.ref(), new PublishedCases.Words(List.of(), List.of())),
                        highlights))
                .toList();
    }

    private static FoundLine marked(CaseLine line, PublishedCases.Words words, Highlights highlights) {
        var name = highlights.inName(line.name());
        var original = line.originalName();
        var shown = Stream.of(name, original == null ? List.<Marked>of() : highlights.inName(original))
                .anyMatch(Highlights::anyIn);
        var alias = shown
                ? List.<Marked>of()
                : words.names().stream()
                        .filter(other -> !other.equals(original))
                        .map(highlights::inName)
                        .filter(Highlights::anyIn)
                        .findFirst()
                        .orElse(List.of());
        return new FoundLine(
                line, name, alias, highlights.inText(words.paragraphs()).orElse(List.of()));
    }
}
