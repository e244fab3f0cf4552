package org.basra.exchange.library.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.basra.exchange.platform.text.LocalizedText;

/** A single day on which the library is closed. */
@Entity
class ClosedDay {

  /**
   * PostgreSQL's calendar is longer than people's plans, and Java's is longer than PostgreSQL's.
   */
  static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  @Id LocalDate day;
  @Version long version;
  String reasonAr;
  String reasonEn;

  /** For Hibernate. */
  protected ClosedDay() {}

  ClosedDay(LocalDate day, ClosureReason reason) {
    this.day = day;
    this.reasonAr = reason.ar();
    this.reasonEn = reason.en();
  }

  /** The day, or the nearest that can be closed. */
  static LocalDate inRange(LocalDate day) {
    return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
  }

  LocalDate day() {
    return day;
  }

  LocalizedText reason() {
    return new LocalizedText(reasonAr, reasonEn);
  }
}
