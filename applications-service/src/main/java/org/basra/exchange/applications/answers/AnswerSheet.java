package org.basra.exchange.applications.answers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.basra.exchange.applications.documents.JsonDocument;

/** The answers of one application. Frozen with its submission, gone with its withdrawal. */
@Entity
public class AnswerSheet {

  @Id UUID applicationId;
  JsonDocument answers;

  /** For Hibernate. */
  protected AnswerSheet() {}

  AnswerSheet(UUID applicationId) {
    this.applicationId = applicationId;
    this.answers = JsonDocument.empty();
  }

  /** What has been answered so far. */
  public JsonDocument answers() {
    return answers;
  }
}
