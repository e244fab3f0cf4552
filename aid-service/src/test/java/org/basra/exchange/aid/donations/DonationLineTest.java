package org.basra.exchange.aid.donations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.basra.exchange.aid.products.AidItemKind;
import org.junit.jupiter.api.Test;

class DonationLineTest {

  private static final UUID PRODUCT = UUID.randomUUID();
  private static final LocalDate EXPIRY = LocalDate.of(2027, 3, 31);

  private static DonationLine offered() {
    return line().of(new OfferDonationRequest.DonatedGoods(PRODUCT, 10L, "A1", EXPIRY));
  }

  private static DonationLine line() {
    return new DonationLine(Donation.ofDonor("D-1", Instant.EPOCH), 0, AidItemKind.EDUCATIONAL, 10);
  }

  @Test
  void whatComesInPartsIsAddedUpToWhatWasOffered() {
    var line = offered();

    assertThat(line.receive(null, null, null, 4)).isEqualTo(new LineDecision.Settled());
    assertThat(line.receive(PRODUCT, "A1", EXPIRY, 6)).isEqualTo(new LineDecision.Settled());
    assertThat(line.outstanding()).isZero();
    assertThat(line.receive(null, null, null, 1)).isEqualTo(new LineDecision.TooMuch(0));
  }

  @Test
  void whatTheOfferSaidStands() {
    var line = offered();

    assertThat(line.receive(UUID.randomUUID(), null, null, 1))
        .isEqualTo(new LineDecision.Differs("productId"));
    assertThat(line.receive(null, "B2", null, 1)).isEqualTo(new LineDecision.Differs("lotNumber"));
    assertThat(line.receive(null, null, EXPIRY.plusDays(1), 1))
        .isEqualTo(new LineDecision.Differs("expiresOn"));
    assertThat(line.outstanding()).isEqualTo(10);
  }

  @Test
  void whatTheOfferLeftOpenIsSettledByWhatComes() {
    var line = line().described("رجال في الشمس");

    assertThat(line.receive(null, null, null, 1)).isEqualTo(new LineDecision.ProductUnknown());
    assertThat(line.receive(PRODUCT, "K-7", null, 1)).isEqualTo(new LineDecision.Settled());
    assertThat(line.productId()).isEqualTo(PRODUCT);
    assertThat(line.lotNumber()).isEqualTo("K-7");
    assertThat(line.receive(UUID.randomUUID(), null, null, 1))
        .isEqualTo(new LineDecision.Differs("productId"));
  }
}
