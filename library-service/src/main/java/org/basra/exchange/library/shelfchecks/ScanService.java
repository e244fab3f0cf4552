package org.basra.exchange.library.shelfchecks;

import static org.basra.exchange.library.LibraryProblem.STOCK_TAKING_ENDED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.basra.exchange.library.shelfchecks.ScanView.Scan;
import org.basra.exchange.library.stocktaking.DifferenceKind;
import org.basra.exchange.library.stocktaking.StockTakingRepository;
import org.basra.exchange.library.stocktaking.StockTakingStatus;

/** Takes what was scanned; each barcode counts once, however often a weak network sends it. */
@ApplicationScoped
class ScanService {

  private final StockTakingRepository takings;
  private final ScanRepository scans;
  private final Clock clock;

  ScanService(StockTakingRepository takings, ScanRepository scans, Clock clock) {
    this.takings = takings;
    this.scans = scans;
    this.clock = clock;
  }

  /** Keeps the stock-taking from ending, so that no scan comes behind its closure. */
  @Transactional
  List<Scan> scan(UUID takingId, List<String> asRead) {
    var taking = takings.keep(takingId);
    if (taking.status() != StockTakingStatus.OPEN) {
      throw STOCK_TAKING_ENDED.because("It is " + taking.status());
    }
    var barcodes = asRead.stream().map(String::strip).toList();
    var added = scans.add(takingId, judge(taking.location(), barcodes), clock.instant());
    return tell(takingId, barcodes, added);
  }

  private TreeMap<String, Optional<DifferenceKind>> judge(String location, List<String> barcodes) {
    var policy = new ShelfPolicy(location);
    var facts = scans.lockFacts(barcodes);
    var judged = new TreeMap<String, Optional<DifferenceKind>>();
    barcodes.forEach(
        barcode ->
            judged.put(
                barcode, policy.decide(Optional.ofNullable(facts.get(barcode))).difference()));
    return judged;
  }

  /** Of a barcode that came twice in one request the second is the repeated one. */
  private List<Scan> tell(UUID takingId, List<String> barcodes, Set<String> added) {
    var kept = scans.scanned(takingId, barcodes);
    return barcodes.stream()
        .map(barcode -> Scan.of(kept.get(barcode), !added.remove(barcode)))
        .toList();
  }
}
