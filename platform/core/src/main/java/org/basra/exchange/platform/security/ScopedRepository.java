package org.basra.exchange.platform.security;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.platform.problem.ProblemType;

/**
 * A repository whose objects belong to somebody. A foreign and a missing id give the same answer,
 * because the owner is part of the query (OWASP API1:2023).
 *
 * @param <T> the entity
 */
public interface ScopedRepository<T> extends PanacheRepositoryBase<T, UUID> {

  /** JPQL condition that holds for objects of the account subject {@code ?1}. */
  String ownedBy();

  /**
   * The object within the scope; {@code missing} is thrown for a foreign and a missing id alike.
   */
  default T load(UUID id, Scope scope, ProblemType missing) {
    Optional<T> found =
        switch (scope) {
          case Scope.Everything() -> findByIdOptional(id);
          case Scope.Own(UUID subject) ->
              find("id = ?2 and " + ownedBy(), subject, id).firstResultOptional();
        };
    return found.orElseThrow(missing::problem);
  }
}
