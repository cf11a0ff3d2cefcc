package org.vigil.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigil.testing.Models;

/** The summary of a year as a page of the docs, with a picture; the same for the same seed but for how long it took. */
final class YearPage {

    private static final Path DOCS = Path.of("src", "docs");
    private static final String PICTURE = "simulated-year.svg";

    private final YearSettings settings;
    private final SimulatedYear.Passed passed;
    private final Chronicle chronicle;
    private final StringBuilder page = new StringBuilder();

    YearPage(YearSettings settings, SimulatedYear.Passed passed) {
        this.settings = settings;
        this.passed = passed;
        this.chronicle = passed.chronicle();
    }

    /** Writes page and picture into the docs. */
    void write() {
        try {
            Files.writeString(DOCS.resolve(PICTURE), new StageChart(chronicle.days()).svg());
            Files.writeString(DOCS.resolve("simulated-year.md"), text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        page.setLength(0);
        head();
        stages();
        table("Steps that people completed", "step", "step", "times");
        table("How they were completed", "outcome", "step=outcome", "times");
        table("Steps done after their due time", "late", "step", "times");
        table("What the engine did by itself", "job", "element", "times");
        table("Notices in the outbox", "notice", "kind", "notices");
        table("What happened without a task", "happened", "what", "times");
        table("What came when the case could no longer take it", "came too late", "what", "times");
        table("What the product refused", "refusal", "reason", "times");
        table("Actions", "action", "kind", "actions");
        table("Versions made public", "public version", "state now", "versions");
        coverage();
        return page.toString();
    }

    private void head() {
        var broken = chronicle.broken();
        page.append("""
                # A simulated year

                Written by `%s`; nothing on this page is typed by hand. The same seed gives the same page, but for the wall time.

                %,d invented cases arrive over %d days from %s (seed %d), and %d people of every role work on them through the product's own
                use cases, on the virtual clock: the desk's tasks, records, advocacy, hearings, replies, new information, withdrawn
                consents, corrections, retractions, releases, deaths and exile. Some are away, some are late. Whatever is due first
                happens first, be it a person's deed or a timer of the real engine on a real PostgreSQL.

                After each of **%,d** deeds and timers all invariants of the workflow were asked of the database about the case that was
                touched: four eyes on record, safety, summary, action and closing; two origins before review; nothing public without
                check, consent and a second person; no allegation without attribution; no group claim without a note; a live timer in the
                future on every open case; ids and codes alone in the engine; no step without its action and no action without its step;
                exactly one life of the process for an open case and none for an ended one; the queue equal to what the engine waits
                for; the stage explained by its history and by where the process stands. At the end every column of the engine's tables
                was searched for text, and the log's hash chain was verified.

                | | |
                |---|---|
                | rules broken | **%d** |
                | cases | %,d |
                | steps completed by people | %,d, of these %,d late |
                | timers and jobs of the engine | %,d |
                | approvals and steps refused to the one who tried | %,d |
                | people | %d |
                | wall time | %s (commits not waiting for the disk; on a shared machine of two cores) |

                """.formatted(
                command(),
                settings.cases(),
                settings.days(),
                LocalDate.ofInstant(settings.start(), ZoneOffset.UTC),
                settings.seed(),
                passed.people(),
                passed.checks(),
                broken.size(),
                chronicle.countOf("case"),
                chronicle.sumOf("step"),
                chronicle.sumOf("late"),
                chronicle.sumOf("job"),
                chronicle.sumOf("refusal"),
                passed.people(),
                "%d min %d s".formatted(passed.wall().toMinutes(), passed.wall().toSecondsPart())));
        broken.stream()
                .limit(50)
                .forEach(line -> page.append("- broken: ").append(line).append('\n'));
    }

    private String command() {
        return "mvn verify -Pnightly -Dtest=SimulatedYearTests -Dvigil.year.page=true -Dvigil.year.cases=%d -Dvigil.year.days=%d"
                .formatted(settings.cases(), settings.days());
    }

    private void stages() {
        page.append("![Cases by stage over the year; the table below holds the same numbers](")
                .append(PICTURE)
                .append(")\n\n");
        var names = StageChart.stageNames();
        page.append("| day | ")
                .append(names.stream()
                        .map(name -> name.toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n|---|");
        page.append("--:|".repeat(names.size())).append('\n');
        var every = Math.max(1, chronicle.days().size() / 13);
        for (var index = 0; index < chronicle.days().size(); index++) {
            if (index % every == 0 || index == chronicle.days().size() - 1) {
                var day = chronicle.days().get(index);
                page.append("| ")
                        .append(LocalDate.ofInstant(day.at(), ZoneOffset.UTC))
                        .append(" | ");
                page.append(names.stream()
                                .map(name -> String.valueOf(day.stages().getOrDefault(name, 0)))
                                .collect(Collectors.joining(" | ")))
                        .append(" |\n");
            }
        }
        page.append('\n');
    }

    private void table(String title, String group, String what, String number) {
        var counts = chronicle.group(group);
        if (!counts.isEmpty()) {
            page.append("## ")
                    .append(title)
                    .append("\n\n| ")
                    .append(what)
                    .append(" | ")
                    .append(number)
                    .append(" |\n|---|--:|\n");
            counts.forEach((name, times) -> page.append("| %s | %,d |%n".formatted(name, times)));
            page.append('\n');
        }
    }

    private void coverage() {
        page.append("""
                ## What of the models this year took

                The year alone; that the suite as a whole takes every node and every flow is held by `ModelCoverageTests`.

                | model | nodes | flows | not taken in this year |
                |---|--:|--:|---|
                """);
        for (var covered : Models.covered(passed.taken())) {
            page.append("| %s | %d of %d | %d of %d | %s |%n"
                    .formatted(
                            covered.process(),
                            covered.nodes() - covered.missedNodes().size(),
                            covered.nodes(),
                            covered.flows() - covered.missedFlows().size(),
                            covered.flows(),
                            words(covered.missedNodes(), covered.missedFlows())));
        }
    }

    private static String words(Set<String> nodes, Set<String> flows) {
        return java.util.stream.Stream.concat(nodes.stream(), flows.stream()).collect(Collectors.joining(", "));
    }
}
