package org.basra.exchange.applications.forms;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Versions of forms. */
@ApplicationScoped
public class FormRepository implements PanacheRepositoryBase<Form, UUID> {

  /** A version that a call or an application refers to; the database keeps it for as long. */
  public Form pinned(UUID id) {
    return findById(id);
  }
}
