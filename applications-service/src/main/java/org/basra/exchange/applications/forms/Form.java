package org.basra.exchange.applications.forms;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.applications.documents.JsonDocument;
import org.basra.exchange.applications.schemas.Labels;
import org.basra.exchange.platform.id.UuidV7;
import org.hibernate.annotations.Immutable;

/** One version of the questions of a call. A change is a new version. */
@Entity
@Immutable
public class Form {

  @Id UUID id = UuidV7.next();
  UUID callId;
  int number;
  JsonDocument schema;
  Labels labels;
  Instant createdAt;

  /** For Hibernate. */
  protected Form() {}

  Form(UUID callId, int number, FormRequest request, Instant now) {
    this.callId = callId;
    this.number = number;
    this.schema = request.schema();
    this.labels = request.texts();
    this.createdAt = now;
  }

  /** Identity of this version. */
  public UUID id() {
    return id;
  }

  /** Counts the versions of one call's form, from 1. */
  public int number() {
    return number;
  }

  /** What answers have to satisfy. */
  public JsonDocument schema() {
    return schema;
  }

  /** What its questions are called. */
  public Labels labels() {
    return labels;
  }

  boolean asks(FormRequest request) {
    return schema.equals(request.schema()) && labels.equals(request.texts());
  }
}
