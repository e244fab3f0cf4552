package org.basra.exchange.aid.donations;

import static org.basra.exchange.aid.AidProblem.LOT_INCOMPLETE;
import static org.basra.exchange.aid.AidProblem.PRODUCT_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basra.exchange.aid.AidCalendar;
import org.basra.exchange.aid.AidProblem;
import org.basra.exchange.aid.lots.Lot;
import org.basra.exchange.aid.lots.LotDecision;
import org.basra.exchange.aid.products.AidItem;
import org.basra.exchange.aid.products.AidItemKind;
import org.basra.exchange.aid.products.AidItemRepository;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.problem.ProblemError;

/** Takes offers down. */
@ApplicationScoped
public class DonationService {

  private final DonationRepository donations;
  private final AidItemRepository items;
  private final AidCalendar calendar;

  DonationService(DonationRepository donations, AidItemRepository items, AidCalendar calendar) {
    this.donations = donations;
    this.items = items;
    this.calendar = calendar;
  }

  @Transactional
  Donation offer(OfferDonationRequest request) {
    var donation = Donation.ofDonor(request.donorCode(), calendar.now());
    var offered = request.lines();
    var products =
        items.among(offered.stream().map(goods -> goods.productId()).distinct().toList()).stream()
            .collect(Collectors.toMap(AidItem::id, Function.identity()));
    var lines = new ArrayList<DonationLine>();
    for (int i = 0; i < offered.size(); i++) {
      var goods = offered.get(i);
      var product = products.get(goods.productId());
      if (product == null) {
        throw at(PRODUCT_NOT_FOUND, i, "productId");
      }
      check(goods, product, i);
      lines.add(new DonationLine(donation, i, product.kind(), goods.quantity()).of(goods));
    }
    donations.persist(donation, lines);
    return donation;
  }

  private static void check(OfferDonationRequest.DonatedGoods goods, AidItem product, int i) {
    switch (Lot.decide(product.kind(), goods.lotNumber(), goods.expiresOn())) {
      case LotDecision.Sound(var unused) -> {
        // Nothing is missing.
      }
      case LotDecision.NumberMissing() -> throw at(LOT_INCOMPLETE, i, "lotNumber");
      case LotDecision.ExpiryMissing() -> throw at(LOT_INCOMPLETE, i, "expiresOn");
    }
  }

  private static Problem at(AidProblem problem, int line, String field) {
    return problem
        .problem()
        .at(ProblemError.body("/lines/" + line + "/" + field, problem.title().en()));
  }

  /**
   * The library offers copies of a title. Says nothing when the offer is known already.
   *
   * @param offerId the library's offer of duplicates, or the line of a donation it passes on
   * @param description which title, as the library writes it
   * @param copies how many
   * @param offeredAt UTC
   */
  @Transactional
  public void offerFromLibrary(UUID offerId, String description, long copies, Instant offeredAt) {
    if (donations.isKnown(offerId)) {
      return;
    }
    var donation = Donation.ofLibrary(offerId, offeredAt);
    var line = new DonationLine(donation, 0, AidItemKind.EDUCATIONAL, copies);
    donations.persist(donation, List.of(line.described(description)));
  }
}
