package org.vigil.platform.demo;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.IncidentManagement;
import org.vigil.cases.OpenCase;
import org.vigil.platform.demo.DemoFile.Chapter;
import org.vigil.platform.demo.DemoFile.Said;
import org.vigil.shared.CaseRef;

/**
 * Tells the story once, chapter by chapter. A start that was stopped in the middle goes on where it was; a chapter that is told
 * is never touched again.
 */
@Component
class DemoStory {

    private static final int MOST_STEPS = 40;

    private final Bookmarks bookmarks;
    private final Stagehand stagehand;
    private final CaseManagement cases;
    private final IncidentManagement incidents;
    private final DemoSteps steps;

    DemoStory(
            Bookmarks bookmarks,
            Stagehand stagehand,
            CaseManagement cases,
            IncidentManagement incidents,
            DemoSteps steps) {
        this.bookmarks = bookmarks;
        this.stagehand = stagehand;
        this.cases = cases;
        this.incidents = incidents;
        this.steps = steps;
    }

    void tell() {
        if (stagehand.asSystem(bookmarks::isSomebodyElsesHouse)) {
            return;
        }
        var file = DemoFile.read();
        file.chapters().forEach(chapter -> begun(file, chapter));
        // Before anything is published, so that each public case leads to the others.
        stagehand.as("intake", () -> together(file));
        for (var chapter : file.chapters()) {
            if (!stagehand.asSystem(() -> bookmarks.isTold(chapter.key()))) {
                tell(file, chapter);
            }
        }
    }

    private CaseRef begun(DemoFile file, Chapter chapter) {
        return stagehand
                .asSystem(() -> bookmarks.refOf(chapter.key()))
                .orElseGet(() -> stagehand.as("intake", () -> open(file, chapter)));
    }

    /** The seven are victims of one event; where somebody has said so of one of them, that stands. */
    private boolean together(DemoFile file) {
        var refs = file.chapters().stream()
                .flatMap(chapter -> bookmarks.refOf(chapter.key()).stream())
                .toList();
        var single = refs.stream().allMatch(ref -> incidents.ofCase(ref).isEmpty());
        if (single) {
            incidents.open(file.incident(), refs);
        }
        return single;
    }

    private void tell(DemoFile file, Chapter chapter) {
        var ref = begun(file, chapter);
        var left = MOST_STEPS;
        while (steps.next(file, chapter, ref)) {
            if (--left == 0) {
                throw new IllegalStateException("The demo's story of " + ref + " does not come to its end");
            }
        }
        stagehand.asSystem(() -> {
            bookmarks.end(chapter.key());
            return true;
        });
    }

    private CaseRef open(DemoFile file, Chapter chapter) {
        var opened = cases.open(new OpenCase(
                List.of(chapter.name()),
                file.country(),
                chapter.incident(),
                file.year(),
                chapter.summary(),
                file.article().source(),
                chapter.article().stream().map(Said::claim).toList()));
        bookmarks.begin(chapter.key(), opened.ref());
        return opened.ref();
    }
}
