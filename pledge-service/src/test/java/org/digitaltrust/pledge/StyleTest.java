package org.digitaltrust.pledge;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveModifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;

@AnalyzeClasses(packages = "org.digitaltrust.pledge", importOptions = ImportOption.DoNotIncludeTests.class)
class StyleTest {

    private static final List<String> EDGES =
            List.of("Request", "View", "Row", "Store", "Config", "Resource", "Assurance", "Ledger", "Signer");

    @ArchTest
    static final ArchRule features_are_free_of_cycles = slices().matching("org.digitaltrust.pledge.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that needs another which needs it is one feature");

    @ArchTest
    static final ArchRule no_injected_fields = noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beAnnotatedWith(ConfigProperty.class)
            .because("what a class needs stands in its constructor, and configuration in a @ConfigMapping");

    @ArchTest
    static final ArchRule resources_are_nobodys_dependency = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .bePackagePrivate()
            .because("only HTTP calls a resource");

    @ArchTest
    static final ArchRule endpoints_are_public_and_say_who = methods()
            .that(areEndpoints())
            .should()
            .bePublic()
            .andShould(beOpenToSomebodyNamed())
            .because("Quarkus ignores endpoints that are not public, and everything is closed unless it says to whom");

    @ArchTest
    static final ArchRule endpoints_say_what_they_answer_in = methods()
            .that(areEndpoints())
            .and()
            .doNotHaveRawReturnType(void.class)
            .should()
            .beAnnotatedWith(Produces.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Produces.class)
            .because("otherwise they answer in whatever a caller asks for, as toString() writes it");

    @ArchTest
    static final ArchRule endpoints_say_what_they_read = methods()
            .that(areEndpoints())
            .and(takeABody())
            .should()
            .beAnnotatedWith(Consumes.class)
            .because("otherwise a body of text reaches a constructor, and fails");

    private static DescribedPredicate<JavaMethod> takeABody() {
        return DescribedPredicate.describe(
                "take a body that is checked",
                method -> method.getParameters().stream().anyMatch(it -> it.isAnnotatedWith(Valid.class)));
    }

    @ArchTest
    static final ArchRule the_domain_is_plain = noClasses()
            .that(areDomain())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "com.fasterxml..", "java.sql..", "org.hibernate..")
            .orShould()
            .dependOnClassesThat(assignableTo(Clock.class))
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .because("rules are tested without a server, a database, a clock or chance");

    @ArchTest
    static final ArchRule rows_stay_in_their_feature = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(PanacheRepositoryBase.class)
            .should()
            .bePackagePrivate()
            .because("a store speaks the domain and hides persistence");

    @ArchTest
    static final ArchRule nothing_is_published_beside_the_outbox = noClasses()
            .should()
            .dependOnClassesThat(assignableTo(Channel.class))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka.clients.producer..")
            .because("a message that is not in the transaction of its change gets lost or lies");

    @ArchTest
    static final ArchRule constants_are_final = fields().that()
            .areStatic()
            .should(haveModifier(JavaModifier.FINAL))
            .because("what is shared by all requests must not change")
            .allowEmptyShould(true);

    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return DescribedPredicate.describe(
                "are endpoints",
                it -> it.getAnnotations().stream().anyMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class)));
    }

    private static com.tngtech.archunit.lang.ArchCondition<JavaMethod> beOpenToSomebodyNamed() {
        return com.tngtech.archunit.lang.ArchCondition.from(DescribedPredicate.describe(
                "say who may call",
                it -> it.isAnnotatedWith(RolesAllowed.class) || it.isAnnotatedWith(PermitAll.class)));
    }

    /** Records, sealed interfaces and enumerations that are neither the edge nor a row: states, rules and results. */
    private static DescribedPredicate<JavaClass> areDomain() {
        return DescribedPredicate.describe("are domain", it -> {
            var outermost = it;
            while (outermost.getEnclosingClass().isPresent()) {
                outermost = outermost.getEnclosingClass().get();
            }
            var name = outermost.getSimpleName();
            return (outermost.isRecord() || outermost.isInterface() || outermost.isEnum())
                    && !outermost.isAnnotation()
                    && EDGES.stream().noneMatch(name::endsWith)
                    && !name.equals("Evidence");
        });
    }
}
