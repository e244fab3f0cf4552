package org.basra.exchange.events.registrations;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint that many people call at once for one object, whose id is its first parameter. Few of
 * them are let through at a time and in the order of their arrival; the others wait without a
 * database connection, so that a rush for one seminar leaves connections for everybody else.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@interface Turnstile {}
