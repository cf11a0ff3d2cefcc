package org.vigil.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.vigil.shared.Sha256;

/** A released model never changes: cases that began on it are still on their way. */
class ReleasedModelsTest {

    private static final Path RELEASED = Path.of("bpmn", "released");
    private static final Pattern CALL = Pattern.compile("[$#]\\{[^}]*?\\b([a-z]\\w+)\\.(\\w+)\\(([^)]*)\\)");
    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

    @Test
    void isAsItWasReleased() throws Exception {
        var written = new TreeMap<String, String>();
        for (var line : Files.readAllLines(RELEASED.resolve("SHA256SUMS"))) {
            written.put(line.substring(66), line.substring(0, 64));
        }

        assertThat(hashes())
                .as("add a new folder for a new release; never touch an old one")
                .containsExactlyEntriesOf(written);
    }

    @Test
    void isNotDeployedAsTheNewest() throws IOException {
        var settings = new YamlPropertySourceLoader()
                .load("settings", new FileSystemResource(Path.of("config", "application.yml")))
                .get(0);
        var deployed = new TreeSet<String>();
        for (int i = 0; settings.containsProperty("camunda.bpm.deployment-resource-pattern[" + i + "]"); i++) {
            var pattern = String.valueOf(settings.getProperty("camunda.bpm.deployment-resource-pattern[" + i + "]"));
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                deployed.add(resource.getURL().toString());
            }
        }

        assertThat(deployed).hasSizeGreaterThan(5).noneMatch(url -> url.contains("released"));
    }

    /** Expressions and delegates of a released model resolve to beans of the application that are still there. */
    @Test
    void findsEverythingThatItCalls() throws IOException {
        var beans = beans();
        var missing = new TreeSet<String>();
        for (var model : models().entrySet()) {
            CALL.matcher(model.getValue()).results().forEach(call -> {
                var bean = beans.get(call.group(1));
                var arguments = call.group(3).isBlank() ? 0 : call.group(3).split(",", -1).length;
                if (bean == null ? isOurs(call.group(1)) : !understands(bean, call.group(2), arguments)) {
                    missing.add(model.getKey() + ": " + call.group());
                }
            });
            DELEGATE.matcher(model.getValue()).results().forEach(call -> {
                if (!beans.containsKey(call.group(1))) {
                    missing.add(model.getKey() + ": " + call.group());
                }
            });
        }

        assertThat(missing).isEmpty();
    }

    /** What the engine itself brings into every expression. */
    private static boolean isOurs(String name) {
        return !name.equals("decisionResult") && !name.equals("execution") && !name.equals("task");
    }

    private static boolean understands(Class<?> bean, String method, int arguments) {
        return Arrays.stream(bean.getMethods())
                .anyMatch(found -> found.getName().equals(method) && found.getParameterCount() == arguments);
    }

    private static Map<String, Class<?>> beans() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        var names = new AnnotationBeanNameGenerator();
        var beans = new HashMap<String, Class<?>>();
        scanner.findCandidateComponents("org.vigil").forEach(found -> {
            try {
                beans.put(
                        names.generateBeanName(found, new SimpleBeanDefinitionRegistry()),
                        Class.forName(found.getBeanClassName()));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        return beans;
    }

    private static Map<String, String> models() throws IOException {
        var models = new TreeMap<String, String>();
        try (var files = Files.walk(RELEASED)) {
            for (var file : files.filter(name -> name.toString().matches(".*\\.(bpmn|dmn)"))
                    .toList()) {
                models.put(RELEASED.relativize(file).toString(), Files.readString(file, UTF_8));
            }
        }
        return models;
    }

    private static Map<String, String> hashes() throws IOException {
        var hashes = new TreeMap<String, String>();
        for (var model : models().entrySet()) {
            hashes.put(model.getKey(), Sha256.hex(model.getValue()));
        }
        return hashes;
    }
}
