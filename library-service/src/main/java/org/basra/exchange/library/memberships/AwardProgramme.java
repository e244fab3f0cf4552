package org.basra.exchange.library.memberships;

import org.basra.exchange.library.patrons.PatronCategory;

/** What somebody was awarded, and on what footing that lets them borrow. */
public enum AwardProgramme {
  RESIDENCY(PatronCategory.RESIDENT_ARTIST),
  SCHOLARSHIP(PatronCategory.SCHOLAR),
  COLLABORATIVE_PROJECT(PatronCategory.SCHOLAR),
  YOUTH_PROGRAMME(PatronCategory.YOUTH);

  private final PatronCategory category;

  AwardProgramme(PatronCategory category) {
    this.category = category;
  }

  PatronCategory category() {
    return category;
  }
}
