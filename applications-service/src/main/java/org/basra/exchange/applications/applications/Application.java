package org.basra.exchange.applications.applications;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.applications.calls.Call;
import org.basra.exchange.applications.transitions.ApplicationStatus;
import org.basra.exchange.applications.transitions.Outcome;
import org.basra.exchange.applications.transitions.Transition;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.outbox.Aggregate;

/** One person's application to a call; its answers are elsewhere. */
@Entity
public class Application implements Aggregate {

  @Id UUID id = UuidV7.next();
  @Version long version;
  UUID callId;
  UUID formId;
  UUID applicant;

  @Enumerated(EnumType.STRING)
  ApplicationStatus status = ApplicationStatus.DRAFT;

  @Enumerated(EnumType.STRING)
  Outcome outcome;

  int saves;
  int sealedChanges;
  String receipt;
  Instant createdAt;
  Instant submittedAt;
  Instant releasedAt;
  Instant respondBy;

  /** For Hibernate. */
  protected Application() {}

  Application(Call call, UUID applicant, Instant now) {
    this.callId = call.id();
    this.formId = call.formId();
    this.applicant = applicant;
    this.createdAt = now;
  }

  /** Where it stands at {@code now}: an offer past its time has lapsed, written down or not. */
  public ApplicationStatus statusAt(Instant now) {
    return status == ApplicationStatus.OFFERED && !now.isBefore(respondBy)
        ? ApplicationStatus.LAPSED
        : status;
  }

  /** Counts a change of the answers, which are kept elsewhere, as a change of the application. */
  void saved() {
    saves++;
  }

  /** Freezes the answers. */
  public void submit(Transition step, String newReceipt, Instant received) {
    status = step.to();
    receipt = newReceipt;
    submittedAt = received;
  }

  /** Records an outcome that the applicant does not learn of yet, not even by a new version. */
  public void decide(Transition step, Outcome decided) {
    status = step.to();
    outcome = decided;
    sealedChanges++;
  }

  /** Makes the outcome known. */
  public void release(Transition step, Instant now) {
    status = step.to();
    releasedAt = now;
  }

  /** Offers a place until an instant. */
  public void offer(Transition step, Instant until, Instant now) {
    release(step, now);
    respondBy = until;
  }

  /** A step that changes nothing else. */
  public void move(Transition step) {
    status = step.to();
  }

  boolean isOf(UUID subject) {
    return applicant.equals(subject);
  }

  ApplicationStatus shownStatus(UUID subject, Instant now) {
    return isOf(subject) ? statusAt(now).unsealed() : statusAt(now);
  }

  Outcome shownOutcome(UUID subject) {
    return isOf(subject) && releasedAt == null ? null : outcome;
  }

  /** What was decided, or null; sealed for the applicant until it is released. */
  public Outcome outcome() {
    return outcome;
  }

  /**
   * The version as somebody may know it: sealed changes do not count for the applicant. An offer
   * past its time shows the version it will have when its lapse is written down.
   */
  long shownVersion(UUID subject, Instant now) {
    long known = isOf(subject) ? version - sealedChanges : version;
    return statusAt(now) == status ? known : known + 1;
  }

  /** Whether it was ever submitted; before, nobody but the applicant knows of it. */
  public boolean isSubmitted() {
    return submittedAt != null;
  }

  /** The call it answers. */
  public UUID callId() {
    return callId;
  }

  /** The version of the call's form that it has to fill in. */
  public UUID formId() {
    return formId;
  }

  /** Subject of the applicant's account. */
  public UUID applicant() {
    return applicant;
  }

  /** The instant from which an offer can no longer be accepted; null without an offer. */
  public Instant respondBy() {
    return respondBy;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }
}
