package org.basra.exchange.platform.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The refusals an endpoint adds to those that follow from its form (body, ids, roles). Names of
 * problem constants; a name that no {@code ProblemType} has fails the build.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Refuses {

  /** Codes, for example {@code ITEM_ON_LOAN}. */
  String[] value();
}
