package org.basra.exchange.library.catalogue;

import java.util.UUID;

/** What became of one record that was brought to the catalogue. */
public sealed interface IngestResult {

  /**
   * The record is new here, or is back after it had been deleted: either way readers find what they
   * could not find before. It then has the id it had.
   *
   * @param id its id in this catalogue
   */
  record Created(UUID id) implements IngestResult {}

  /**
   * The record was known by its control number and has changed. What was merged into another record
   * stays merged, and the other one as it is.
   *
   * @param id its id in this catalogue
   */
  record Updated(UUID id) implements IngestResult {}

  /**
   * The record was known and says the same; only the time of its last transaction (MARC 005) may
   * differ.
   *
   * @param id its id in this catalogue
   */
  record Unchanged(UUID id) implements IngestResult {}

  /**
   * The same control number came earlier in the same batch; the first one was kept.
   *
   * @param of id of the record that was kept
   */
  record Duplicate(UUID of) implements IngestResult {}

  /**
   * The record cannot be catalogued.
   *
   * @param code stable reason for programs, for example {@code TITLE_MISSING}
   * @param reason a sentence for librarians
   */
  record Rejected(String code, String reason) implements IngestResult {}
}
