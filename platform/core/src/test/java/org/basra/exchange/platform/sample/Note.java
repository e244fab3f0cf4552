package org.basra.exchange.platform.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
class Note {
  @Id UUID id = UUID.randomUUID();
  @Version long version;
  UUID owner;
  String name;
  int count;
}
