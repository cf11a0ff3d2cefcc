package org.vigil.browser;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.vigil.testing.Api;
import org.vigil.testing.VigilTest;

/**
 * One Chromium for each process of the suite. Where none is found, the tests are skipped and say so; {@code -Dbrowser=required} fails them instead.
 *
 * <p>After each test every visit is closed and asked what it saw: a request to another host, an error on the console or a breach
 * of the content policy fails the test.
 */
class Browser implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(Browser.class);
    private static final List<String> USUAL_PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** The running browser, closed with the process. */
    private record Running(Playwright playwright, com.microsoft.playwright.Browser chromium) implements AutoCloseable {

        static Running start() {
            var playwright =
                    Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var executable = executable().orElseThrow(() -> new AssertionError(missing()));
            var chromium = playwright
                    .chromium()
                    .launch(new LaunchOptions().setExecutablePath(executable).setArgs(QUIET));
            return new Running(playwright, chromium);
        }

        @Override
        public void close() {
            chromium.close();
            playwright.close();
        }
    }

    private static Optional<Path> executable() {
        var named = System.getProperty("browser.path", "");
        return Stream.concat(Stream.of(named), USUAL_PLACES.stream())
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String missing() {
        return "no Chromium at -Dbrowser.path or in " + USUAL_PLACES;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (executable().isPresent()) {
            return ConditionEvaluationResult.enabled("a Chromium is there");
        }
        if (System.getProperty("browser", "").equals("required")) {
            throw new IllegalStateException("-Dbrowser=required, but there is " + missing());
        }
        if (context.getTestMethod().isEmpty()) {
            System.out.printf("%n!!! BROWSER TESTS SKIPPED: %s: %s%n%n", context.getDisplayName(), missing());
        }
        return ConditionEvaluationResult.disabled(missing());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visits.class;
    }

    @Override
    public Visits resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(HERE).computeIfAbsent(Visits.class, type -> visits(context), Visits.class);
    }

    private static Visits visits(ExtensionContext context) {
        var running = context.getStore(StoreScope.LAUNCHER_SESSION, HERE)
                .computeIfAbsent(Running.class, type -> Running.start(), Running.class);
        var api = SpringExtension.getApplicationContext(context).getBean(Api.class);
        return new Visits(running.chromium(), api.base(), VigilTest.PASSWORD);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var visits = context.getStore(HERE).remove(Visits.class, Visits.class);
        if (visits != null) {
            visits.end(context.getExecutionException().isPresent());
        }
    }
}
