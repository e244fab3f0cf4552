package org.basra.exchange.library.interlibrary;

import static org.basra.exchange.library.LibraryProblem.PARTNER_LIBRARY_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The partner libraries. */
@ApplicationScoped
class PartnerLibraryRepository implements PanacheRepositoryBase<PartnerLibrary, String> {

  PartnerLibrary load(String code) {
    return findByIdOptional(code).orElseThrow(PARTNER_LIBRARY_NOT_FOUND::problem);
  }

  /** By code, behind {@code after}; the empty code is before all. */
  List<PartnerLibrary> inOrder(String after, int limit) {
    return find("code > ?1 order by code", after).page(Page.ofSize(limit)).list();
  }
}
