package org.vigil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes the pictures of the README from the demo, anew with {@code mvn test -Dtest=PicturesTests -Dpictures=true}. */
@BrowserTest
@EnabledIfSystemProperty(named = "pictures", matches = "true")
class PicturesTests {

    private static final Path PICTURES = Path.of("src", "docs", "pictures");
    private static final long MOST_BYTES = 250_000;

    @Test
    void theReviewPageAndAPublicCaseStandInTheReadme(Visits visits) throws IOException {
        var reviewer = visits.as("reviewer");
        reviewer.go("/desk");
        reviewer.press(reviewer.page()
                .locator("[data-task] .task__what a")
                .getByText(Words.task("Task_ReviewRecord"))
                .first());
        take(reviewer, "review.png");
        var reader = visits.anonymous();
        reader.go("/cases/TJ-2022-0001");
        take(reader, "public-case.png");
    }

    private static void take(Visit visit, String name) throws IOException {
        var picture = PICTURES.resolve(name);
        visit.page().screenshot(new ScreenshotOptions().setPath(picture));
        assertThat(Files.size(picture)).isLessThan(MOST_BYTES);
    }
}
