package org.basra.exchange.library.shelfchecks;

import java.util.Optional;
import org.basra.exchange.library.stocktaking.DifferenceKind;

/** What it means that something was scanned on a shelf. */
sealed interface ShelfDecision {

  /** Shelf and catalogue say the same. */
  record InPlace() implements ShelfDecision {}

  /** They do not. */
  record Differs(DifferenceKind kind) implements ShelfDecision {}

  /** How they differ; empty where they do not. */
  default Optional<DifferenceKind> difference() {
    return switch (this) {
      case InPlace() -> Optional.empty();
      case Differs(var kind) -> Optional.of(kind);
    };
  }
}
