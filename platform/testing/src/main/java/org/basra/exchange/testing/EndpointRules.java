package org.basra.exchange.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Conditions of {@link ArchitectureRules}, by class names, since tests know no service's jars. */
final class EndpointRules {

  private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final String IDEMPOTENT = "org.basra.exchange.platform.idempotency.Idempotent";
  private static final String LARGE_BODY = "org.basra.exchange.platform.http.LargeBody";
  private static final String SAFE_POST = "org.basra.exchange.platform.http.SafePost";
  private static final String REQUEST_BODY =
      "org.eclipse.microprofile.openapi.annotations.parameters.RequestBody";
  private static final Set<String> CLOCKS =
      Set.of("java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime");

  private EndpointRules() {}

  static final DescribedPredicate<JavaMethod> ARE_ENDPOINTS =
      DescribedPredicate.describe(
          "are endpoints", method -> VERBS.stream().anyMatch(verb -> isVerb(method, verb)));

  static final ArchCondition<JavaMethod> SAY_WHO_MAY_CALL =
      method(
          "say who may call",
          method ->
              has(method, "jakarta.annotation.security.RolesAllowed")
                  || has(method, "jakarta.annotation.security.PermitAll")
                  || has(method.getOwner(), "jakarta.annotation.security.RolesAllowed"));

  static final ArchCondition<JavaMethod> GUARD_THEIR_BODY =
      method(
          "guard their body with @Valid, and with @NotNull or @RequestBody(required = false)",
          method ->
              method.getParameters().stream()
                  .filter(EndpointRules::isBody)
                  .allMatch(
                      body ->
                          has(body, "jakarta.validation.Valid")
                              && (has(body, "jakarta.validation.constraints.NotNull")
                                  || isOptional(body))));

  static final ArchCondition<JavaMethod> HAVE_ONE_EFFECT =
      method(
          "be @Idempotent or @SafePost as POST, @Transactional as other changes",
          method -> {
            if (isVerb(method, "GET")) {
              return true;
            }
            return isVerb(method, "POST")
                ? has(method, IDEMPOTENT) || has(method, LARGE_BODY) || has(method, SAFE_POST)
                : has(method, "jakarta.transaction.Transactional");
          });

  static final ArchCondition<JavaMethod> SHOW_NO_ENTITIES =
      method(
          "show no entities",
          method ->
              method.getAllInvolvedRawTypes().stream()
                  .noneMatch(type -> has(type, "jakarta.persistence.Entity")));

  static final ArchCondition<JavaClass> BE_CONSTRUCTED_IN_THEIR_PACKAGE =
      condition(
          "be constructed in their own package",
          (event, unused) ->
              event.getConstructorCallsToSelf().stream()
                  .allMatch(call -> call.getOriginOwner().getPackage().equals(event.getPackage())));

  static final ArchCondition<JavaClass> READ_THE_SYSTEM_CLOCK =
      new ArchCondition<>("read the system clock") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          type.getMethodCallsFromSelf().stream()
              .filter(call -> call.getTarget().getName().equals("now"))
              .filter(call -> CLOCKS.contains(call.getTargetOwner().getName()))
              .filter(call -> call.getTarget().getRawParameterTypes().isEmpty())
              .forEach(
                  call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
        }
      };

  private static boolean isVerb(JavaMethod method, String verb) {
    return has(method, "jakarta.ws.rs." + verb);
  }

  private static boolean has(CanBeAnnotated element, String annotation) {
    return element.isAnnotatedWith(annotation);
  }

  /**
   * A parameter that no annotation of Jakarta REST explains is the body; streams guard themselves.
   */
  private static boolean isBody(JavaParameter parameter) {
    return parameter.getAnnotations().stream()
            .map(JavaAnnotation::getRawType)
            .noneMatch(type -> type.getPackageName().startsWith("jakarta.ws.rs"))
        && !parameter.getRawType().getName().equals("java.io.InputStream");
  }

  /** A body that need not come: the document says so, and the endpoint is written for null. */
  private static boolean isOptional(JavaParameter body) {
    return body.getAnnotations().stream()
        .filter(annotation -> annotation.getRawType().getName().equals(REQUEST_BODY))
        .anyMatch(annotation -> Boolean.FALSE.equals(annotation.get("required").orElse(true)));
  }

  private static ArchCondition<JavaMethod> method(String text, Predicate<JavaMethod> holds) {
    return new ArchCondition<>(text) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(
                method, holds.test(method), method.getFullName() + ": " + text));
      }
    };
  }

  private static ArchCondition<JavaClass> condition(
      String text, BiPredicate<JavaClass, ConditionEvents> holds) {
    return new ArchCondition<>(text) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(type, holds.test(type, events), type.getName() + ": " + text));
      }
    };
  }
}
