package org.basra.exchange.library.donations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What donations know of a person, for those who forget people. */
@ApplicationScoped
public class DonorAccounts {

  private final BookDonationRepository donations;

  DonorAccounts(BookDonationRepository donations) {
    this.donations = donations;
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
