package org.basra.exchange.library.patrons;

import static org.basra.exchange.library.LibraryProblem.BLOCK_LIFTED;
import static org.basra.exchange.platform.problem.CommonProblem.VALIDATION_FAILED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.basra.exchange.library.LibraryConfig;
import org.basra.exchange.platform.problem.ProblemError;

/** Places and lifts blocks. */
@ApplicationScoped
class PatronBlockService {

  private final PatronRepository patrons;
  private final PatronBlockRepository blocks;
  private final LibraryConfig config;
  private final Clock clock;

  PatronBlockService(
      PatronRepository patrons, PatronBlockRepository blocks, LibraryConfig config, Clock clock) {
    this.patrons = patrons;
    this.blocks = blocks;
    this.config = config;
    this.clock = clock;
  }

  /** Locks the patron as a check-out does: it comes before the block or is refused by it. */
  @Transactional
  PatronBlock place(UUID patronId, BlockRequest request, UUID staff) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, config.zone());
    if (request.until() != null && request.until().isBefore(today)) {
      throw VALIDATION_FAILED.problem().at(ProblemError.body("/until", "not in the past"));
    }
    var block = new PatronBlock(patrons.lock(patronId).id, request, staff, now);
    blocks.persistAndFlush(block);
    return block;
  }

  @Transactional
  PatronBlock lift(UUID patronId, UUID blockId, UUID staff) {
    patrons.lock(patronId);
    var block = blocks.lock(blockId, patronId);
    if (!block.lift(staff, clock.instant())) {
      throw BLOCK_LIFTED.because("It was lifted at " + block.liftedAt);
    }
    blocks.flush();
    return block;
  }
}
