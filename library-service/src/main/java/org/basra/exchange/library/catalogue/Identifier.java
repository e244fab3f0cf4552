package org.basra.exchange.library.catalogue;

/**
 * A standard number of the publication. Printed ones are often wrong; they are kept as printed.
 *
 * @param type {@code ISBN} or {@code ISSN}
 * @param value without hyphens
 */
public record Identifier(String type, String value) {}
