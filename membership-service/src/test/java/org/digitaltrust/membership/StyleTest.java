package org.digitaltrust.membership;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.digitaltrust.contracts.State;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/** The house style, as far as a machine can see it. */
@AnalyzeClasses(packages = "org.digitaltrust.membership", importOptions = ImportOption.DoNotIncludeTests.class)
class StyleTest {

    private static final List<String> EDGES = List.of("Request", "Body", "View", "Config");

    @ArchTest
    static final ArchRule features_do_not_go_round_in_circles = slices().matching("org.digitaltrust.membership.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that is understood alone can be changed alone");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = fields().should()
            .notBeAnnotatedWith(Inject.class)
            .because("a constructor shows what a class needs, and a test can call it");

    @ArchTest
    static final ArchRule resources_are_package_private = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Resource")
            .because("only HTTP calls a resource");

    @ArchTest
    static final ArchRule endpoints_are_public =
            methods().that(serveHttp()).should().bePublic().because("Quarkus REST silently ignores other methods");

    @ArchTest
    static final ArchRule endpoints_say_who_may_call = methods()
            .that(serveHttp())
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(Authenticated.class)
            .because("closed by default");

    @ArchTest
    static final ArchRule endpoints_are_documented = methods()
            .that(serveHttp())
            .should()
            .beAnnotatedWith(Operation.class)
            .because("every operation has an operationId and a summary");

    @ArchTest
    static final ArchRule the_domain_is_plain_java = noClasses()
            .that(areDomain())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..",
                    "io.quarkus..",
                    "io.smallrye..",
                    "org.hibernate..",
                    "com.fasterxml..",
                    "org.eclipse.microprofile..",
                    "java.sql..",
                    "javax.sql..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .because("ids and time come in as arguments, so that every rule can be tested without a server");

    @ArchTest
    static final ArchRule kafka_is_heard_by_consumers_only = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Consumer")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..")
            .orShould()
            .dependOnClassesThat(assignableTo(Incoming.class))
            .because("a consumer only translates; what happens is a use case");

    @ArchTest
    static final ArchRule messages_leave_through_the_outbox_only = noClasses()
            .should()
            .dependOnClassesThat(assignableTo(Channel.class).or(assignableTo(Outgoing.class)))
            .because("what is sent outside the transaction of its change gets lost, or tells of what never happened");

    @ArchTest
    static final ArchRule entities_stay_in_their_store = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .onlyBeAccessed()
            .byClassesThat(areStoresOrRows())
            .because("rows speak the database's language, everybody else the domain's");

    @ArchTest
    static final ArchRule names_say_the_job = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Dto|DTO)$")
            .orShould()
            .haveSimpleNameStartingWith("Abstract")
            .because("a homeless function belongs to the type it talks about");

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethod> serveHttp() {
        return DescribedPredicate.describe(
                "serve HTTP",
                it -> it.isAnnotatedWith(GET.class)
                        || it.isAnnotatedWith(POST.class)
                        || it.isAnnotatedWith(PUT.class)
                        || it.isAnnotatedWith(PATCH.class)
                        || it.isAnnotatedWith(DELETE.class));
    }

    private static DescribedPredicate<JavaClass> areStoresOrRows() {
        return DescribedPredicate.describe(
                "are stores or rows", it -> it.getName().matches(".*(Store|Row|Chapters|FormerProvinces)(\\$.*)?$"));
    }

    /** Records, sealed interfaces and enumerations that are neither the edge nor a row: states, rules and results. */
    private static DescribedPredicate<JavaClass> areDomain() {
        return DescribedPredicate.describe("are domain types", it -> {
            var outermost = it;
            while (outermost.getEnclosingClass().isPresent()) {
                outermost = outermost.getEnclosingClass().get();
            }
            return (outermost.isRecord() || outermost.isInterface() || outermost.isEnum())
                    && !outermost.isAnnotation()
                    && EDGES.stream().noneMatch(outermost.getSimpleName()::endsWith);
        });
    }

    @ArchTest
    static final ArchRule states_travel_through_few_hands = noClasses()
            .that()
            .resideInAnyPackage(
                    "..application..",
                    "..account..",
                    "..chapter..",
                    "..directory..",
                    "..importing..",
                    "..me..",
                    "..platform..",
                    "..proof..",
                    "..recognition..")
            .should()
            .dependOnClassesThat(assignableTo(State.class))
            .because("members publish and hear; nobody else needs the wire's types");
}
