package org.basra.exchange.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The endpoint takes files: it counts the body itself and is not held to the usual limit. It keeps
 * the promise of an {@code Idempotency-Key} itself too, through {@code Idempotency.once}, because
 * only it can tell by the file's content whether two requests are the same.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface LargeBody {}
