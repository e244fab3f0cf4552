package org.basra.exchange.aid.products;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.aid.BilingualName;
import org.basra.exchange.platform.id.UuidV7;

/** A kind of thing that is sent. */
@Entity
public class AidItem {

  @Id UUID id = UuidV7.next();
  @Version long version;

  @Enumerated(EnumType.STRING)
  AidItemKind kind;

  String nameAr;
  String nameEn;
  String inn;
  String strength;
  String form;
  String unit;
  Instant createdAt;

  /** For Hibernate. */
  protected AidItem() {}

  AidItem(DefineAidItemRequest request, Instant now) {
    this.kind = request.kind();
    this.inn = request.inn();
    this.strength = request.strength();
    this.form = request.form();
    this.unit = request.unit();
    this.createdAt = now;
    rename(request.name());
  }

  final void rename(BilingualName name) {
    this.nameAr = name.ar();
    this.nameEn = name.en();
  }

  /** Identity. */
  public UUID id() {
    return id;
  }

  /** Which rules apply to it. */
  public AidItemKind kind() {
    return kind;
  }
}
