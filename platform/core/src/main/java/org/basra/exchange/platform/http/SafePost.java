package org.basra.exchange.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The POST only reads, because a protocol allows its questions in a body as well: it is safe in the
 * sense of RFC 9110, 9.2.1, may be repeated freely and needs no {@code Idempotency-Key}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SafePost {}
