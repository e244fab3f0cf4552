package org.basra.exchange.library.interlibrary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.basra.exchange.platform.text.LocalizedText;

/** A library that lends to ours and borrows from it. */
@Entity
class PartnerLibrary {

  /** What a code looks like. */
  static final String CODE = "[A-Z0-9-]{2,32}";

  @Id String code;
  @Version long version;
  String nameAr;
  String nameEn;
  Instant createdAt;

  /** For Hibernate. */
  protected PartnerLibrary() {}

  PartnerLibrary(PartnerLibraryRequest request, Instant now) {
    this.code = request.code();
    this.nameAr = request.name().ar();
    this.nameEn = request.name().en();
    this.createdAt = now;
  }

  LocalizedText name() {
    return new LocalizedText(nameAr, nameEn);
  }
}
