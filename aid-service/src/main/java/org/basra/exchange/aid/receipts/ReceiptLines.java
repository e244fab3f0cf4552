package org.basra.exchange.aid.receipts;

import static org.basra.exchange.aid.AidProblem.DONATION_LINE_UNKNOWN;
import static org.basra.exchange.aid.AidProblem.LINE_ALREADY_IDENTIFIED;
import static org.basra.exchange.aid.AidProblem.LINE_WITHOUT_PRODUCT;
import static org.basra.exchange.aid.AidProblem.LOT_EXPIRED;
import static org.basra.exchange.aid.AidProblem.LOT_INCOMPLETE;
import static org.basra.exchange.aid.AidProblem.RECEIPT_EXCEEDS_OFFER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basra.exchange.aid.donations.DonationLine;
import org.basra.exchange.aid.donations.LineDecision;
import org.basra.exchange.aid.lots.Lot;
import org.basra.exchange.aid.lots.LotDecision;
import org.basra.exchange.aid.products.AidItemKind;

/** Holds what has come against what was offered. */
final class ReceiptLines {

  private final Map<UUID, DonationLine> offered;
  private final Map<UUID, AidItemKind> kinds;
  private final LocalDate today;

  /**
   * @param kinds of the products that the request names
   * @param today by the programme's calendar
   */
  ReceiptLines(List<DonationLine> offered, Map<UUID, AidItemKind> kinds, LocalDate today) {
    this.offered =
        offered.stream().collect(Collectors.toMap(DonationLine::id, Function.identity()));
    this.kinds = kinds;
    this.today = today;
  }

  /**
   * Settles all lines; the first that is wrong refuses the receipt.
   *
   * @return what may be taken in, in the order in which lots are made
   */
  List<SettledLine> settle(List<ReceiptRequest.ReceivedGoods> received) {
    var settled = new ArrayList<SettledLine>();
    for (int i = 0; i < received.size(); i++) {
      settled.add(settle(received.get(i), i));
    }
    settled.sort(SettledLine.BY_LOT);
    return settled;
  }

  private SettledLine settle(ReceiptRequest.ReceivedGoods goods, int i) {
    var line = offered.get(goods.lineId());
    if (line == null) {
      throw SettledLine.refusal(DONATION_LINE_UNKNOWN, i, "lineId", "unknown line");
    }
    if (goods.productId() != null && kinds.get(goods.productId()) != line.kind()) {
      throw SettledLine.refusal(LINE_ALREADY_IDENTIFIED, i, "productId", "not " + line.kind());
    }
    var decision =
        line.receive(goods.productId(), goods.lotNumber(), goods.expiresOn(), goods.quantity());
    return switch (decision) {
      case LineDecision.Settled() -> taken(line, goods.quantity(), i);
      case LineDecision.ProductUnknown() ->
          throw SettledLine.refusal(LINE_WITHOUT_PRODUCT, i, "productId", "required");
      case LineDecision.Differs(var field) ->
          throw SettledLine.refusal(LINE_ALREADY_IDENTIFIED, i, field, "differs from the line");
      case LineDecision.TooMuch(long outstanding) ->
          throw SettledLine.refusal(RECEIPT_EXCEEDS_OFFER, i, "quantity", "≤ " + outstanding);
    };
  }

  private SettledLine taken(DonationLine line, long quantity, int i) {
    if (Lot.isExpired(line.expiresOn(), today)) {
      throw SettledLine.refusal(
          LOT_EXPIRED, i, "expiresOn", "good until " + line.expiresOn() + ", today is " + today);
    }
    return switch (Lot.decide(line.kind(), line.lotNumber(), line.expiresOn())) {
      case LotDecision.Sound(var number) ->
          new SettledLine(i, line.productId(), number, line.expiresOn(), quantity);
      case LotDecision.NumberMissing() ->
          throw SettledLine.refusal(LOT_INCOMPLETE, i, "lotNumber", "required");
      case LotDecision.ExpiryMissing() ->
          throw SettledLine.refusal(LOT_INCOMPLETE, i, "expiresOn", "required");
    };
  }
}
