package org.basra.exchange.library.cataloguing;

import static org.basra.exchange.library.LibraryProblem.RECORD_IN_USE;
import static org.basra.exchange.library.LibraryProblem.RECORD_KNOWN;
import static org.basra.exchange.library.LibraryProblem.RECORD_NOT_ACCEPTED;
import static org.basra.exchange.library.LibraryProblem.RECORD_NOT_DELETED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basra.exchange.library.catalogue.IngestResult;
import org.basra.exchange.library.catalogue.LockedRecord;
import org.basra.exchange.library.catalogue.RecordIngest;
import org.basra.exchange.library.catalogue.RecordLifecycle;
import org.basra.exchange.library.catalogue.RecordRepository;
import org.basra.exchange.library.catalogue.RecordStatus;
import org.basra.exchange.library.cataloguing.RecordUse.DeletionDecision;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.platform.problem.Problem;

/** Single records by a librarian's hand; each step is one transaction with its event. */
@ApplicationScoped
class CataloguingService {

  private static final int LONGEST_SOURCE = 200;

  private final RecordIngest ingest;
  private final RecordRepository records;
  private final RecordLifecycle lifecycle;
  private final RecordUse use;

  CataloguingService(
      RecordIngest ingest, RecordRepository records, RecordLifecycle lifecycle, RecordUse use) {
    this.ingest = ingest;
    this.records = records;
    this.lifecycle = lifecycle;
    this.use = use;
  }

  /** Takes in a record that the catalogue does not have, or no longer has; gives its id. */
  @Transactional
  UUID create(MarcRecord record) {
    requireShortSource(record);
    return switch (ingest.ingest(List.of(record)).getFirst()) {
      case IngestResult.Created(UUID id) -> id;
      case IngestResult.Updated(UUID id) -> throw known(id);
      case IngestResult.Unchanged(UUID id) -> throw known(id);
      case IngestResult.Duplicate(UUID of) -> throw known(of);
      case IngestResult.Rejected(String code, String reason) -> throw rejected(code, reason);
    };
  }

  /** Rolls back what the record has done to the one that is known. */
  private static Problem known(UUID id) {
    return RECORD_KNOWN.because("Its id is " + id + ".");
  }

  private static Problem rejected(String code, String reason) {
    return RECORD_NOT_ACCEPTED.because(code + ": " + reason);
  }

  /** Puts a corrected record in the place of one that the caller has locked. */
  @Transactional
  void correct(LockedRecord known, MarcRecord corrected) {
    requireShortSource(corrected);
    if (ingest.correct(known, corrected)
        instanceof IngestResult.Rejected(String code, String reason)) {
      throw rejected(code, reason);
    }
  }

  private static void requireShortSource(MarcRecord record) {
    if (record.controlNumberIdentifier().filter(s -> s.length() > LONGEST_SOURCE).isPresent()) {
      throw rejected(
          "CONTROL_NUMBER_SOURCE_TOO_LONG",
          "The control number identifier (003) has more than " + LONGEST_SOURCE + " characters.");
    }
  }

  /** Deletes a record that the caller has locked, unless something hangs on it. */
  @Transactional
  void delete(LockedRecord record) {
    switch (use.decide(record.id())) {
      case DeletionDecision.Granted() -> lifecycle.delete(record);
      case DeletionDecision.InUse(var uses) ->
          throw RECORD_IN_USE.because(
              uses.stream()
                  .map(each -> each.what() + ": " + each.count())
                  .collect(Collectors.joining(", ")));
    }
  }

  /** Brings a deleted record back as it was. */
  @Transactional
  void restore(UUID id) {
    var record = records.lock(id);
    if (record.status() != RecordStatus.DELETED) {
      throw RECORD_NOT_DELETED.problem();
    }
    lifecycle.restore(record);
  }
}
