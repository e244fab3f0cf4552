package org.basra.exchange.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.basra.exchange.platform.security.ScopedRepository;

@ApplicationScoped
class NoteRepository implements ScopedRepository<Note> {

  @Override
  public String ownedBy() {
    return "owner = ?1";
  }

  List<Note> byName(String prefix, Optional<List<String>> after, int limit) {
    return find(
            "name like ?1 and name > ?2 order by name",
            prefix + "%",
            after.map(List::getFirst).orElse(""))
        .page(0, limit)
        .list();
  }
}
