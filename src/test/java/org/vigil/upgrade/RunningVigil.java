package org.vigil.upgrade;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.vigil.VigilApplication;
import org.vigil.access.Role;
import org.vigil.testing.Api;
import org.vigil.testing.Jobs;
import org.vigil.testing.MovableClock;
import org.vigil.testing.Owner;
import org.vigil.testing.Staff;

/** The product, started on a folder with data as an operator starts it; with other models where an older release is to run. */
final class RunningVigil implements AutoCloseable {

    private static final String MODELS = "--camunda.bpm.deployment-resource-pattern=";

    private final ConfigurableApplicationContext context;

    private RunningVigil(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** With the models of a release, as if nothing newer had been drawn. */
    static RunningVigil ofRelease(int release, Path data) {
        var folder = "classpath*:bpmn/released/" + release + "/*";
        return start(data, MODELS + folder + ".bpmn," + folder + ".dmn");
    }

    static RunningVigil ofToday(Path data) {
        return start(data);
    }

    private static RunningVigil start(Path data, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--vigil.data=" + data,
                "--vigil.demo=false",
                "--vigil.sign-in.sign-ins-per-minute=1000",
                "--server.port=0",
                "--camunda.bpm.job-execution.enabled=false"));
        arguments.addAll(List.of(more));
        var context = new SpringApplicationBuilder(
                        VigilApplication.class,
                        Api.class,
                        Jobs.class,
                        MovableClock.class,
                        Owner.class,
                        org.vigil.testing.Path.class,
                        org.vigil.testing.Actions.class,
                        Staff.class)
                .run(arguments.toArray(String[]::new));
        var running = new RunningVigil(context);
        running.employEverybody();
        return running;
    }

    private void employEverybody() {
        var staff = get(Staff.class);
        for (var role : Role.values()) {
            if (role.isCaseStaff()) {
                var name = role.name().toLowerCase(Locale.ROOT);
                staff.employ(name, "Central Asia", role);
                staff.employ(name + "2", "Central Asia", role);
            }
        }
    }

    <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    Api api() {
        return get(Api.class);
    }

    org.vigil.testing.Path path() {
        return get(org.vigil.testing.Path.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
