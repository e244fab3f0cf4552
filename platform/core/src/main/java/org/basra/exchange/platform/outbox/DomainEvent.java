package org.basra.exchange.platform.outbox;

/**
 * Something that happened: a record named in the past tense and marked with {@link EventType}. Its
 * JSON form is the payload and a public contract; it holds pseudonymous ids, never names, contacts,
 * exact places or free text.
 */
public interface DomainEvent {}
