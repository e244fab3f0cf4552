package org.basra.exchange.library.patrons;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The addresses of those patrons who gave one. */
@ApplicationScoped
public class PatronContacts implements PanacheRepositoryBase<PatronContact, UUID> {

  /** Where this patron wants notices sent to. */
  public Optional<String> addressOf(UUID patronId) {
    return findByIdOptional(patronId).map(contact -> contact.address);
  }

  /** From now on notices go there, or nowhere where {@code address} is null. */
  public void setAddress(UUID patronId, String address) {
    if (address == null) {
      deleteById(patronId);
      return;
    }
    findByIdOptional(patronId)
        .ifPresentOrElse(
            contact -> contact.address = address,
            () -> persist(new PatronContact(patronId, address)));
  }
}
