package org.vigil;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house, held by the build. */
@AnalyzeClasses(packages = "org.vigil", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule onlyTheWorkflowKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("org.vigil.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule theDossierIsPureJava = noClasses()
            .that()
            .resideInAPackage("org.vigil.cases.dossier..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..", "java.sql..", "tools.jackson..", "org.camunda..", "org.hibernate..", "javax.sql..");

    @ArchTest
    static final ArchRule theSiteReadsPublishedTablesAlone = noClasses()
            .that()
            .resideInAPackage("org.vigil.site..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.vigil.cases..",
                    "org.vigil.verification..",
                    "org.vigil.advocacy..",
                    "org.vigil.followup..",
                    "org.vigil.evidence..",
                    "org.vigil.workflow..",
                    "org.vigil.audit..",
                    "jakarta.persistence..");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.vigil.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyUseCaseNamesItsPermission = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Management")
            .should()
            .beAnnotatedWith("org.vigil.access.RequiresPermission")
            .orShould()
            .beAnnotatedWith("org.vigil.access.OpenToAnyone");

    @ArchTest
    static final ArchRule entitiesHaveNoSetters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .haveNameStartingWith("set");

    @ArchTest
    static final ArchRule entitiesAndRepositoriesStayInside = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .or()
            .areAnnotatedWith("org.springframework.stereotype.Repository")
            .or()
            .areAnnotatedWith("org.springframework.stereotype.Controller")
            .or()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            fields().should().notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");

    @ArchTest
    static final ArchRule delegatesSayThatTheyAre = classes()
            .that()
            .implement("org.camunda.bpm.engine.delegate.JavaDelegate")
            .should()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule nothingIsPrintedPastTheLog = noClasses()
            .that()
            .resideOutsideOfPackage("org.vigil.platform..")
            .should()
            .accessField(System.class, "out");

    /** What a step does stays in the database, so that it can be undone; whatever leaves the house is a notice first. */
    @ArchTest
    static final ArchRule stepsReachNowhereOutsideTheDatabase = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.vigil.workflow..",
                    "org.vigil.intake..",
                    "org.vigil.verification..",
                    "org.vigil.publication..",
                    "org.vigil.advocacy..",
                    "org.vigil.followup..",
                    "org.vigil.notification..",
                    "org.vigil.cases..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.net.http..",
                            "javax.net..",
                            "jakarta.mail..",
                            "org.springframework.mail..",
                            "org.springframework.web.client..",
                            "org.springframework.web.reactive..",
                            "java.nio.channels..",
                            "java.rmi..")
                    .or(belongToAnyOf(
                            java.net.Socket.class,
                            java.net.ServerSocket.class,
                            java.net.DatagramSocket.class,
                            java.net.URLConnection.class,
                            java.nio.file.Files.class,
                            java.io.File.class,
                            java.io.FileOutputStream.class,
                            java.io.FileInputStream.class,
                            java.io.RandomAccessFile.class,
                            ProcessBuilder.class,
                            Runtime.class)));
}
