package org.basra.exchange.applications.calls;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.basra.exchange.applications.deadlines.Deadline;
import org.basra.exchange.applications.forms.Form;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.text.LocalizedText;

/** An open invitation with a closing instant. */
@Entity
public class Call {

  @Id UUID id = UuidV7.next();
  @Version long version;
  String titleAr;
  String titleEn;

  @Enumerated(EnumType.STRING)
  Programme programme;

  @Embedded Deadline deadline;
  int places;

  /** Counted by the guarded statements of {@link CallRepository} alone. */
  @Column(insertable = false, updatable = false)
  int placesTaken;

  LocalDate startsOn;
  LocalDate endsOn;
  UUID formId;
  Instant createdAt;
  Instant publishedAt;

  /** For Hibernate. */
  protected Call() {}

  Call(Instant now) {
    this.createdAt = now;
  }

  final void write(CallRequest request, Form form) {
    this.titleAr = request.title().ar();
    this.titleEn = request.title().en();
    this.programme = request.programme();
    this.deadline = request.deadline().deadline();
    this.places = request.places();
    this.startsOn = request.startsOn();
    this.endsOn = request.endsOn();
    this.formId = form.id();
  }

  /** What publishing at {@code now} means. */
  PublishDecision publish(Instant now) {
    if (publishedAt != null) {
      return PublishDecision.ALREADY_PUBLISHED;
    }
    if (deadline.isOver(now)) {
      return PublishDecision.DEADLINE_PASSED;
    }
    publishedAt = now;
    return PublishDecision.PUBLISHED;
  }

  CallStatus statusAt(Instant now) {
    if (publishedAt == null) {
      return CallStatus.DRAFT;
    }
    return deadline.isOver(now) ? CallStatus.CLOSED : CallStatus.PUBLISHED;
  }

  /** Whether an application that is received at this instant is taken. */
  public boolean isOpen(Instant received) {
    return statusAt(received) == CallStatus.PUBLISHED;
  }

  /**
   * Version of what the API shows at {@code now}: closing, after which nothing changes any more,
   * counts as the last change.
   */
  long shownVersion(Instant now) {
    return version + (statusAt(now) == CallStatus.CLOSED ? 1 : 0);
  }

  LocalizedText title() {
    return new LocalizedText(titleAr, titleEn);
  }

  /** Identity. */
  public UUID id() {
    return id;
  }

  /** What it is for. */
  public Programme programme() {
    return programme;
  }

  /** The version of the form that applications have to fill in. */
  public UUID formId() {
    return formId;
  }

  /** First day of the award. */
  public LocalDate startsOn() {
    return startsOn;
  }

  /** Last day of the award. */
  public LocalDate endsOn() {
    return endsOn;
  }
}
