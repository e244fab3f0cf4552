package org.basra.exchange.library.memberships;

import static org.basra.exchange.library.patrons.PatronCategory.PARTNER_INSTITUTION;
import static org.basra.exchange.library.patrons.PatronCategory.PUBLIC;
import static org.basra.exchange.library.patrons.PatronCategory.RESIDENT_ARTIST;
import static org.basra.exchange.library.patrons.PatronCategory.SCHOLAR;
import static org.basra.exchange.library.patrons.PatronCategory.STUDENT;
import static org.basra.exchange.library.patrons.PatronCategory.YOUTH;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import org.basra.exchange.library.patrons.Patron;
import org.basra.exchange.library.patrons.PatronCategory;

/**
 * On what footing somebody borrows and how long.
 *
 * @param category footing
 * @param expiresOn last day, null without end
 */
record Membership(PatronCategory category, LocalDate expiresOn) {

  /**
   * From the widest circle of readers to the closest tie: a residency is lived in the house, and a
   * partner institution is bound by an agreement that no award of one person changes.
   */
  private static final Comparator<PatronCategory> STANDING =
      Comparator.comparingInt(
          List.of(PUBLIC, STUDENT, YOUTH, SCHOLAR, RESIDENT_ARTIST, PARTNER_INSTITUTION)::indexOf);

  private static final Comparator<LocalDate> END = Comparator.nullsLast(Comparator.naturalOrder());

  static Membership of(Patron patron) {
    return new Membership(patron.category(), patron.expiresOn());
  }

  /**
   * What {@code granted} adds to this. Each part is the greater of the two: nothing is taken away,
   * and several awards come to the same in whatever order they arrive.
   */
  MembershipDecision with(Membership granted) {
    var joined =
        new Membership(
            BinaryOperator.maxBy(STANDING).apply(category, granted.category),
            BinaryOperator.maxBy(END).apply(expiresOn, granted.expiresOn));
    return joined.equals(this)
        ? new MembershipDecision.Kept()
        : new MembershipDecision.Raised(joined);
  }
}
