package org.basra.exchange.library.donations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What donations know of a person, for those who forget people. */
@ApplicationScoped
public class DonorAccounts {

  private final BookDonationRepository donations;

  DonorAccounts(BookDonationRepository donations) {
    this.donations = donations;
  }

  /** What this account has offered, the oldest first; two statements. */
  public List<BookDonationView> allOf(UUID account) {
    var found = donations.list("donorAccount = ?1 order by id", account);
    var lines = donations.linesOf(found);
    return found.stream()
        .map(donation -> BookDonationView.of(donation, lines.getOrDefault(donation.id, List.of())))
        .toList();
  }

  /**
   * Forgets that this account has given anything, and the names it agreed to be thanked by. The
   * books stay.
   *
   * @return how many donations have become anonymous
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int forget(UUID account) {
    return donations.update(
        "version = version + 1, donorAccount = null, creditNameAr = null, creditNameEn = null"
            + " where donorAccount = ?1",
        account);
  }
}
