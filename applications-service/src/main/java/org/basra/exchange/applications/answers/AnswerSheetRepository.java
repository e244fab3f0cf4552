package org.basra.exchange.applications.answers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.basra.exchange.applications.documents.JsonDocument;

/** Answers, by the application they belong to. */
@ApplicationScoped
class AnswerSheetRepository implements PanacheRepositoryBase<AnswerSheet, UUID> {

  JsonDocument answersTo(UUID application) {
    return findByIdOptional(application).map(AnswerSheet::answers).orElseGet(JsonDocument::empty);
  }
}
