package org.digitaltrust.sanctions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

@AnalyzeClasses(packages = "org.digitaltrust.sanctions", importOptions = ImportOption.DoNotIncludeTests.class)
class StyleTest {

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES = slices().matching("org.digitaltrust.sanctions.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature can be read and changed alone");

    @ArchTest
    static final ArchRule CONSTRUCTORS_INJECT =
            noFields().should().beAnnotatedWith(Inject.class).because("what a class needs stands in its constructor");

    @ArchTest
    static final ArchRule RESOURCES_ARE_NOBODY_ELSES = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .bePackagePrivate()
            .because("only HTTP calls them");

    @ArchTest
    static final ArchRule ENDPOINTS_ARE_PUBLIC = methods()
            .that(Predicates.metaAnnotatedWith(HttpMethod.class))
            .should()
            .bePublic()
            .because("Quarkus REST silently ignores others");

    @ArchTest
    static final ArchRule ENDPOINTS_SAY_WHO = methods()
            .that(Predicates.metaAnnotatedWith(HttpMethod.class))
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .because("closed by default");

    @ArchTest
    static final ArchRule RULES_ARE_PLAIN_JAVA = noClasses()
            .that()
            .haveNameMatching(".*\\.(AppearanceRules|Coverage|Identity|Question|Answer|Reason|Outcome|Restriction|Scope"
                    + "|Dimension|Period|Ending|Change|Merge|MergeProposal|ExternalDecision|Standing|PartnerSight"
                    + "|Acknowledgement|Duty|Effect|Exemption|NextChange|PersonRules|Permit|CaseState|CaseFile"
                    + "|CaseEnding|Classification|Notice|Charge|WorkingDays)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "com.fasterxml..", "org.hibernate..")
            .because("a lawyer reads them, and a test needs nothing to run them");

    @ArchTest
    static final ArchRule ONLY_CONSUMERS_TOUCH_KAFKA = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Consumer")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ConsumerRecord.class)
            .because("everything else publishes through the outbox");

    @ArchTest
    static final ArchRule ROWS_STAY_IN_THEIR_STORE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("no row leaves its store");

    @ArchTest
    static final ArchRule NO_LOGGERS_BUT_ONE = fields().that()
            .haveRawType(Logger.class)
            .should()
            .bePrivate()
            .andShould()
            .beStatic()
            .because("a class logs under its own name")
            .allowEmptyShould(true);
}
