package org.vigil.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.vigil.VigilApplication;

/**
 * A test that moves time: the running product as in {@link VigilTest}, but with an executor that is switched off, so that jobs
 * run when {@link MovableClock} lets them. All tests with this annotation share one application; each begins with
 * {@link MovableClock#startAt}, which puts the cases of the others to sleep, and may go to any year.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = VigilApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "vigil.demo=true",
            "vigil.demo-password=" + VigilTest.PASSWORD,
            "vigil.sign-in.sign-ins-per-minute=1000",
            "camunda.bpm.job-execution.enabled=false"
        })
@ContextConfiguration(initializers = FreshData.class)
@Import({
    Api.class,
    Faults.class,
    Hurried.class,
    Jobs.class,
    ModelCoverage.class,
    MovableClock.class,
    Owner.class,
    Path.class,
    Actions.class,
    Staff.class
})
@ExtendWith(ClockIsReset.class)
public @interface TimeTest {}
