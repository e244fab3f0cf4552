package org.basra.exchange.aid.locations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.aid.BilingualName;
import org.basra.exchange.platform.id.UuidV7;

/** A place where goods can be. */
@Entity
public class Location {

  /**
   * The place where goods are that have left their origin and not reached their destination; made
   * by the migration, so that what is shipped stays in the balances.
   */
  public static final UUID ON_THE_WAY = UUID.fromString("019aa000-0000-7000-8000-000000000001");

  /**
   * Codes of governorates: first level of OCHA's common operational datasets, in Palestine the
   * second (the first are West Bank and Gaza Strip); for Jordan, which is not among them, ISO
   * 3166-2.
   */
  static final String GOVERNORATE =
      "IQG[0-9]{2}|PS[0-9]{4}|JO-[A-Z]{2}|EG[0-9]{2}|LB[0-9]|SY[0-9]{2}";

  @Id UUID id = UuidV7.next();
  @Version long version;
  String code;
  String nameAr;
  String nameEn;

  @Enumerated(EnumType.STRING)
  LocationKind kind;

  String governorate;
  Instant createdAt;

  /** For Hibernate. */
  protected Location() {}

  Location(AddLocationRequest request, Instant now) {
    this.code = request.code();
    this.kind = request.kind();
    this.governorate = request.governorate();
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

  /** Place code of the governorate. */
  public String governorate() {
    return governorate;
  }

  /** Whether donated goods may be taken in here. */
  public boolean canReceive() {
    return kind == LocationKind.WAREHOUSE;
  }

  /** Whether goods may be sent from here. */
  public boolean canSend() {
    return kind != LocationKind.DELIVERY_POINT && !id.equals(ON_THE_WAY);
  }

  /** Whether goods may be sent to here. */
  public boolean canBeReached() {
    return !id.equals(ON_THE_WAY);
  }
}
