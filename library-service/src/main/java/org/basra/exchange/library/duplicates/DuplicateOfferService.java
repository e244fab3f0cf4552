package org.basra.exchange.library.duplicates;

import static org.basra.exchange.library.LibraryProblem.ITEM_HELD_FOR_ANOTHER;
import static org.basra.exchange.library.LibraryProblem.ITEM_NOT_FOUND;
import static org.basra.exchange.library.LibraryProblem.ITEM_OF_OTHER_RECORD;
import static org.basra.exchange.library.LibraryProblem.ITEM_ON_LOAN;
import static org.basra.exchange.library.LibraryProblem.ITEM_WITHDRAWN;
import static org.basra.exchange.library.LibraryProblem.NOT_A_DUPLICATE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.basra.exchange.library.catalogue.RecordRepository;
import org.basra.exchange.library.catalogue.RecordTitle;
import org.basra.exchange.library.holds.HoldQueue;
import org.basra.exchange.library.items.Item;
import org.basra.exchange.library.items.ItemRepository;
import org.basra.exchange.library.items.ItemStock;
import org.basra.exchange.library.items.WithdrawalReason;
import org.basra.exchange.library.loans.LoanRepository;
import org.basra.exchange.platform.outbox.Outbox;

/** Offers duplicates: one transaction withdraws the items, keeps the offer and tells of it. */
@ApplicationScoped
class DuplicateOfferService {

  private final DuplicateOfferRepository offers;
  private final RecordRepository records;
  private final ItemRepository items;
  private final LoanRepository loans;
  private final HoldQueue holds;
  private final ItemStock itemStock;
  private final Outbox outbox;
  private final Clock clock;

  DuplicateOfferService(
      DuplicateOfferRepository offers,
      RecordRepository records,
      ItemRepository items,
      LoanRepository loans,
      HoldQueue holds,
      ItemStock itemStock,
      Outbox outbox,
      Clock clock) {
    this.offers = offers;
    this.records = records;
    this.items = items;
    this.loans = loans;
    this.holds = holds;
    this.itemStock = itemStock;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Locks the record, so that two offers do not each leave the copy that the other takes, then the
   * items, so that none is lent meanwhile.
   */
  @Transactional
  DuplicateOffer offer(OfferDuplicatesRequest request) {
    var title = records.lockForStock(request.recordId());
    var offered = lock(request.itemBarcodes());
    var stock = new Stock(request.recordId(), items.lendableOf(request.recordId()));
    return switch (stock.spare(copies(offered))) {
      case OfferDecision.Granted() -> give(request, offered, title);
      case OfferDecision.OfOtherRecords(var barcodes) ->
          throw ITEM_OF_OTHER_RECORD.because(String.join(", ", barcodes));
      case OfferDecision.AlreadyWithdrawn(var barcodes) ->
          throw ITEM_WITHDRAWN.because(String.join(", ", barcodes));
      case OfferDecision.OnLoan(var barcodes) ->
          throw ITEM_ON_LOAN.because(String.join(", ", barcodes));
      case OfferDecision.OnHoldShelf(var barcodes) ->
          throw ITEM_HELD_FOR_ANOTHER.because(String.join(", ", barcodes));
      case OfferDecision.NoneWouldStay(long lendable) ->
          throw NOT_A_DUPLICATE.because("Lendable copies now: " + lendable);
    };
  }

  private List<Item> lock(List<String> barcodes) {
    var found = items.lockByBarcodes(barcodes);
    if (found.size() < barcodes.size()) {
      var missing = new HashSet<>(barcodes);
      found.forEach(item -> missing.remove(item.barcode()));
      throw ITEM_NOT_FOUND.because(String.join(", ", missing));
    }
    return found;
  }

  private List<Stock.Copy> copies(List<Item> offered) {
    var ids = offered.stream().map(Item::id).toList();
    var onLoan = loans.onLoanAmong(ids);
    var shelved = holds.shelvedAmong(ids);
    return offered.stream()
        .map(
            item ->
                new Stock.Copy(
                    item.barcode(),
                    item.recordId(),
                    item.isWithdrawn(),
                    onLoan.contains(item.id()),
                    shelved.contains(item.id())))
        .toList();
  }

  private DuplicateOffer give(
      OfferDuplicatesRequest request, List<Item> offered, RecordTitle title) {
    offered.forEach(item -> itemStock.withdraw(item, WithdrawalReason.DUPLICATE));
    var given = offered.stream().map(item -> new OfferedItem(item.id(), item.barcode())).toList();
    var offer = new DuplicateOffer(request.recordId(), given, clock.instant());
    offers.persist(offer);
    outbox.append(offer, DuplicateOfferEvent.Offered.of(offer, title));
    return offer;
  }
}
