package org.vigil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One person's browser on Vigil; it notes every request that leaves the house and every error. */
class Visit {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final double PATIENCE_MILLIS = 60_000;
    /** What Chromium writes on the console when a page itself is answered with 403, 409 or 422, as refusals are. */
    private static final Pattern REFUSED_PAGE =
            Pattern.compile("Failed to load resource: the server responded with a status of 4\\d\\d.*");

    private static final Pattern PART_OF_PAGE = Pattern.compile("://[^/]+/(css|js|img|webjars|api)/");

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final List<String> wrong = new ArrayList<>();

    Visit(BrowserContext context, String base) {
        this.context = context;
        this.base = base;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.onRequest(request -> noteForeign(request.url()));
        context.onWebError(error -> wrong.add("script error: " + error.error()));
        context.onConsoleMessage(message -> {
            var refusedPage = REFUSED_PAGE.matcher(message.text()).matches()
                    && !PART_OF_PAGE.matcher(message.location()).find();
            if (message.type().equals("error") && !refusedPage) {
                wrong.add("console on " + message.page().url() + ": " + message.text() + " " + message.location());
            }
        });
        this.page = context.newPage();
    }

    private void noteForeign(String url) {
        var uri = URI.create(base);
        if (!url.startsWith("data:") && !url.startsWith(uri + "/")) {
            wrong.add("foreign request: " + url);
        }
    }

    Page page() {
        return page;
    }

    Visit signIn(String user, String password) {
        go("/sign-in");
        page.fill("[name=username]", user);
        page.fill("[name=password]", password);
        press(page.locator("form[action='/sign-in'] button"));
        assertThat(page.url()).as("signed in as %s", user).doesNotContain("sign-in");
        return this;
    }

    /** Opens a page; the answer's status. */
    int go(String path) {
        return page.navigate(path).status();
    }

    /** Presses what leads to another page, and waits for that page; the answer's status. */
    int press(Locator button) {
        return arriveBy(button::click);
    }

    int press(String button) {
        return press(page.locator(button));
    }

    /** Does what leads to another page, and waits for that page; the answer's status. */
    @SuppressWarnings("deprecation") // waiting for an address would not see a page that answers under the same one
    int arriveBy(Runnable move) {
        Response answer = page.waitForNavigation(move);
        return answer == null ? 0 : answer.status();
    }

    Visit fill(String name, String text) {
        page.locator(named(name)).fill(text);
        return this;
    }

    Visit choose(String name, String value) {
        page.locator(named(name)).selectOption(value);
        return this;
    }

    /** Ticks the checkbox or radio button of that value. */
    Visit tick(String name, String value) {
        page.locator(named(name) + "[value='" + value + "']").check();
        return this;
    }

    Visit untick(Locator box) {
        box.uncheck();
        return this;
    }

    private static String named(String name) {
        return "[name='" + name + "']";
    }

    /** Unfolds a part of the page that stands folded. */
    Visit unfold(Locator summary) {
        summary.click();
        return this;
    }

    String text() {
        return page.locator("main").innerText();
    }

    boolean shows(String selector) {
        return page.locator(selector).count() > 0;
    }

    Visit with(Consumer<Page> work) {
        work.accept(page);
        return this;
    }

    /** Keeps a picture of the whole page. */
    Visit shot(String name) {
        page.evaluate("scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
        return this;
    }

    void keepLast() {
        try {
            shot("failed-" + page.url().replaceAll("[^\\w]+", "-"));
        } catch (PlaywrightException gone) {
            System.out.println("no last picture: " + gone.getMessage());
        }
    }

    /** Closes the browser's window; what was wrong while it was open. */
    List<String> close() {
        context.close();
        return wrong;
    }
}
