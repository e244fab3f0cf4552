package org.basra.exchange.platform.outbox;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The wire name of an event and the topic it is published on. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

  /** Stable name with its version, for example {@code library.loan.checked-out.v1}. */
  String value();

  /** Topic, one for each kind of aggregate, for example {@code library.loans}. */
  String topic();
}
