package org.basra.exchange.library.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A standard number of the publication. Printed ones are often wrong: they are kept, and said to be
 * wrong.
 *
 * @param type {@code ISBN} or {@code ISSN}
 * @param value without hyphens; a good ISBN with thirteen digits, whichever length is printed
 * @param printed as the record has it, hyphens included
 * @param valid whether its check digit is right and the record does not call it cancelled or wrong
 * @param qualifier what it is the number of, for example {@code pbk.} or {@code v. 2}
 */
public record Identifier(
    @Schema(required = true, examples = "ISBN") String type,
    @Schema(required = true, examples = "9789953890005") String value,
    @Schema(required = true, examples = "978-9953-89-000-5") String printed,
    @Schema(required = true) boolean valid,
    @Schema(nullable = true, examples = "pbk.") String qualifier) {

  /** A number as it was stored before it was checked: without what was printed. */
  Identifier checked() {
    return printed == null ? StandardNumber.valueOf(type).read(value, false, null) : this;
  }
}
