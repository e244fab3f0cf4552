package org.basra.exchange.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The rules of the house (docs/adr/0002), checked on a service's classes. Each service extends it.
 */
public abstract class ArchitectureRules {

  private static final String ENTITY = "jakarta.persistence.Entity";
  private static final String EVENT = "org.basra.exchange.platform.outbox.DomainEvent";

  private final String root;

  /** Checks the classes below {@code root}, for example {@code org.basra.exchange.library}. */
  protected ArchitectureRules(String root) {
    this.root = root;
  }

  @TestFactory
  Stream<DynamicTest> rules() {
    var service =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root);
    return Stream.of(
            endpointsArePublic(),
            endpointsSayWhoMayCall(),
            endpointsGuardTheirBodies(),
            effectsHappenOnce(),
            resourcesRunOnVirtualThreads(),
            resourcesShowNoEntities(),
            onlyResourcesKnowHttp(),
            entitiesKnowNoJson(),
            locksLiveInRepositories(),
            eventsAreMadeAtHome(),
            featuresHaveNoCycles(),
            nothingIsInjectedIntoFields(),
            timeComesFromTheClock(),
            caseIsFoldedWithALocale(),
            packagesHaveANoun())
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> check(rule, service)));
  }

  private static void check(ArchRule rule, JavaClasses service) {
    rule.allowEmptyShould(true).check(service);
  }

  private static ArchRule endpointsArePublic() {
    return methods()
        .that(EndpointRules.ARE_ENDPOINTS)
        .should()
        .bePublic()
        .because("Quarkus silently drops an endpoint method that is not public");
  }

  private static ArchRule endpointsSayWhoMayCall() {
    return methods()
        .that(EndpointRules.ARE_ENDPOINTS)
        .should(EndpointRules.SAY_WHO_MAY_CALL)
        .because("an unannotated endpoint is denied at run time and a mistake at build time");
  }

  private static ArchRule endpointsGuardTheirBodies() {
    return methods()
        .that(EndpointRules.ARE_ENDPOINTS)
        .should(EndpointRules.GUARD_THEIR_BODY)
        .because("an absent body arrives as null and must be a 422, never a 500");
  }

  private static ArchRule effectsHappenOnce() {
    return methods()
        .that(EndpointRules.ARE_ENDPOINTS)
        .should(EndpointRules.HAVE_ONE_EFFECT)
        .because("a POST may be repeated by a weak network, and a change needs one transaction");
  }

  private static ArchRule resourcesRunOnVirtualThreads() {
    return classes()
        .that()
        .areAnnotatedWith("jakarta.ws.rs.Path")
        .should()
        .haveSimpleNameEndingWith("Resource")
        .andShould()
        .beAnnotatedWith("io.smallrye.common.annotation.RunOnVirtualThread")
        .andShould()
        .beAnnotatedWith("jakarta.ws.rs.Produces")
        .andShould()
        .notBePublic()
        .because("blocking code runs on virtual threads, and nobody calls a resource from Java");
  }

  private static ArchRule resourcesShowNoEntities() {
    return methods()
        .that(EndpointRules.ARE_ENDPOINTS)
        .should(EndpointRules.SHOW_NO_ENTITIES)
        .because("what is stored and what is shown change for different reasons");
  }

  private static ArchRule onlyResourcesKnowHttp() {
    return noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Resource")
        .and()
        .haveSimpleNameNotEndingWith("Parameters")
        .should()
        .dependOnClassesThat(resideInAPackage("jakarta.ws.rs.."))
        .because("only a resource, with the beans of its parameters, speaks HTTP");
  }

  private static ArchRule entitiesKnowNoJson() {
    return noClasses()
        .that()
        .areAnnotatedWith(ENTITY)
        .should()
        .dependOnClassesThat(resideInAPackage("com.fasterxml.jackson.."))
        .because("entities are not wire formats");
  }

  private static ArchRule locksLiveInRepositories() {
    return noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Repository")
        .should()
        .dependOnClassesThat(HasName.Predicates.name("jakarta.persistence.LockModeType"))
        .because("a lock is a repository method with a name");
  }

  private static ArchRule eventsAreMadeAtHome() {
    return classes()
        .that()
        .implement(EVENT)
        .and()
        .areNotInterfaces()
        .should(EndpointRules.BE_CONSTRUCTED_IN_THEIR_PACKAGE)
        .because("a feature tells its own events");
  }

  private ArchRule featuresHaveNoCycles() {
    return SlicesRuleDefinition.slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  private static ArchRule nothingIsInjectedIntoFields() {
    return noFields().should().beAnnotatedWith("jakarta.inject.Inject");
  }

  private static ArchRule timeComesFromTheClock() {
    return noClasses()
        .should(EndpointRules.READ_THE_SYSTEM_CLOCK)
        .because("tests set the clock: inject java.time.Clock");
  }

  private static ArchRule caseIsFoldedWithALocale() {
    return noClasses()
        .should()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .because("the result depends on the machine's language");
  }

  private static ArchRule packagesHaveANoun() {
    return fields()
        .should()
        .beDeclaredInClassesThat(
            DescribedPredicate.not(resideInAPackage("..(util|utils|common|impl|dto)..")))
        .as("no package is named util, common, impl or dto");
  }
}
