package org.digitaltrust.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@AnalyzeClasses(packages = "org.digitaltrust.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class StyleTest {

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_DEPEND_IN_CIRCLES = slices().matching("org.digitaltrust.gateway.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that needs another which needs it back is one feature");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = fields().should()
            .notBeAnnotatedWith(Inject.class)
            .andShould()
            .notBeAnnotatedWith(ConfigProperty.class)
            .because("a constructor says what a class needs, and configuration is typed");

    @ArchTest
    static final ArchRule THE_PROXY_LIBRARY_STAYS_BEHIND_ONE_DOOR = noClasses()
            .that(not(resideInAPackage("..gateway.forward")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx.httpproxy..")
            .because("its API may change, and does with Vert.x 5");

    @ArchTest
    static final ArchRule ROUTES_ARE_PLAIN_JAVA = noClasses()
            .that()
            .resideInAPackage("..gateway.route")
            .and()
            .doNotHaveSimpleName("ConfiguredRoutes")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "io.vertx..", "jakarta..")
            .because("who may do what can be tested without a server");

    @ArchTest
    static final ArchRule NO_SERVICE_IS_KNOWN_BY_ITS_CODE = classes()
            .should()
            .onlyDependOnClassesThat(not(resideInAPackage("org.digitaltrust.."))
                    .or(resideInAPackage("org.digitaltrust.gateway.."))
                    .or(resideInAPackage("org.digitaltrust.chassis..")))
            .because("services are reached over HTTP only");
}
