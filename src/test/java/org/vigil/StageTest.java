package org.vigil;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The stage modules on a real PostgreSQL with their migrations and policies, without pages and without the engine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = StageTest.Stages.class,
        properties = {
            "vigil.data=target/stage-tests/${random.uuid}",
            "vigil.demo=false",
            "camunda.bpm.enabled=false",
            "spring.flyway.locations=classpath:db/migration/access,classpath:db/migration/audit,classpath:db/migration/cases,"
                    + "classpath:db/migration/intake,classpath:db/migration/evidence,classpath:db/migration/advocacy,classpath:db/migration/followup"
        })
public @interface StageTest {

    /** What a stage needs below it. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackages = "org.vigil.cases")
    @ConfigurationPropertiesScan({"org.vigil.access", "org.vigil.platform", "org.vigil.advocacy", "org.vigil.followup"})
    @ComponentScan({
        "org.vigil.access",
        "org.vigil.audit",
        "org.vigil.cases",
        "org.vigil.matching",
        "org.vigil.intake",
        "org.vigil.evidence",
        "org.vigil.advocacy",
        "org.vigil.followup"
    })
    @ComponentScan(
            basePackages = "org.vigil.platform",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.vigil\\.platform\\.DatabaseWiring"))
    @Import(Staff.class)
    class Stages {}
}
