package org.vigil.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Counts, over all tests of the suite, how often each element and each flow of the present models was taken by the real engine.
 * Each process of the suite writes its counts down when it ends.
 */
@TestComponent
@Order(Ordered.LOWEST_PRECEDENCE)
public class ModelCoverage extends AbstractProcessEnginePlugin implements DisposableBean {

    private static final Path COUNTS = Path.of("target", "model-coverage");
    private static final String PROCESS = System.getProperty("surefire.forkNumber", "1");

    /** Models of earlier releases lie below this folder; they have coverage of their own. */
    private static final String RELEASED = "released/";

    private static final Map<String, LongAdder> TAKEN = new ConcurrentHashMap<>();

    /** How often each was taken in this process until now, by {@code process/element}. */
    public static Map<String, Long> taken() {
        var counts = new TreeMap<String, Long>();
        TAKEN.forEach((element, times) -> counts.put(element, times.sum()));
        return counts;
    }

    /** How often each was taken in all processes that have ended; asked once, since the next run counts anew. */
    public static Map<String, Long> takeCounts() throws IOException {
        var counts = new TreeMap<String, Long>();
        if (Files.notExists(COUNTS)) {
            return counts;
        }
        try (var files = Files.newDirectoryStream(COUNTS)) {
            for (var file : files) {
                for (var line : Files.readAllLines(file)) {
                    var words = line.split(" ", 2);
                    counts.merge(words[0], Long.valueOf(words[1]), Long::sum);
                }
                Files.delete(file);
            }
        }
        return counts;
    }

    @Override
    public void destroy() throws IOException {
        var lines = taken().entrySet().stream()
                .map(taken -> taken.getKey() + " " + taken.getValue())
                .toList();
        Files.write(Files.createDirectories(COUNTS).resolve(PROCESS), lines);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomPostBPMNParseListeners().add(new Recorder());
    }

    /** Hangs a counter on everything that a token can pass. */
    private static final class Recorder extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            if (String.valueOf(process.getResourceName()).contains(RELEASED)) {
                return;
            }
            var scopes = new ArrayDeque<ScopeImpl>();
            scopes.add(process);
            while (!scopes.isEmpty()) {
                for (var activity : scopes.remove().getActivities()) {
                    count(process.getKey(), activity);
                    scopes.add(activity);
                }
            }
        }

        private static void count(String process, ActivityImpl activity) {
            activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_START, execution -> add(process, activity.getActivityId()));
            for (var flow : activity.getOutgoingTransitions()) {
                ((TransitionImpl) flow)
                        .addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, execution -> add(process, flow.getId()));
            }
        }

        private static void add(String process, String element) {
            TAKEN.computeIfAbsent(process + "/" + element, unused -> new LongAdder())
                    .increment();
        }
    }
}
