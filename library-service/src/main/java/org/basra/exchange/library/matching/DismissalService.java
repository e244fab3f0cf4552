package org.basra.exchange.library.matching;

import static org.basra.exchange.library.LibraryProblem.DUPLICATE_GROUP_NOT_FOUND;
import static org.basra.exchange.library.LibraryProblem.NOT_IN_DUPLICATE_GROUP;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps what librarians decide about records that look alike. */
@ApplicationScoped
class DismissalService {

  private final DuplicateGroupRepository groups;
  private final EntityManager entities;
  private final Clock clock;

  DismissalService(DuplicateGroupRepository groups, EntityManager entities, Clock clock) {
    this.groups = groups;
    this.entities = entities;
    this.clock = clock;
  }

  /** Keeps the decision about those records that were looked at, whoever has joined them since. */
  @Transactional
  DuplicateDismissal dismiss(UUID key, DismissDuplicatesRequest request) {
    var members = groups.recordIds(key);
    if (members.size() < 2) {
      throw DUPLICATE_GROUP_NOT_FOUND.problem();
    }
    var foreign = new TreeSet<>(request.recordIds());
    foreign.removeAll(members);
    if (!foreign.isEmpty()) {
      throw NOT_IN_DUPLICATE_GROUP.because(
          foreign.stream().limit(10).map(UUID::toString).collect(Collectors.joining(", ")));
    }
    var dismissal =
        new DuplicateDismissal(
            new TreeSet<>(request.recordIds()), clock.instant().truncatedTo(ChronoUnit.MICROS));
    entities.persist(dismissal);
    entities.flush();
    return dismissal;
  }
}
