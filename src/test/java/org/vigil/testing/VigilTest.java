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
 * A test on the running product: real PostgreSQL, real engine, real HTTP, the demo's accounts and cases.
 *
 * <p>Every class with this annotation shares one application, so each test opens cases of its own. Tests that move time by more
 * than minutes belong under {@link TimeTest}: API tokens age with the clock, and so does everything of the other tests.
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
            "vigil.sign-in.sign-ins-per-minute=1000"
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
public @interface VigilTest {

    /** Password of every demo account in tests. */
    String PASSWORD = "the suite signs in with these words";
}
