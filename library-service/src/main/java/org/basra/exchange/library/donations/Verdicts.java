package org.basra.exchange.library.donations;

import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basra.exchange.library.donations.DecideDonationRequest.LineVerdict;

/** Verdicts against the lines they are on. Nothing changes unless all of them hold. */
record Verdicts(List<BookDonationLine> lines, List<LineVerdict> given) {

  AcceptanceDecision decide() {
    var waiting = lines.stream().collect(Collectors.toMap(line -> line.id, Function.identity()));
    var decided = new HashMap<LineVerdict, BookDonationLine>();
    int unknown = 0;
    for (var verdict : given) {
      var line = waiting.remove(verdict.lineId());
      if (line == null) {
        unknown++;
      } else {
        decided.put(verdict, line);
      }
    }
    if (unknown > 0 || !waiting.isEmpty()) {
      return new AcceptanceDecision.OnOtherLines(waiting.size(), unknown);
    }
    for (int i = 0; i < given.size(); i++) {
      var wrong = wrong(i, given.get(i), decided.get(given.get(i)));
      if (wrong != null) {
        return wrong;
      }
    }
    decided.forEach((verdict, line) -> line.settle(verdict));
    return new AcceptanceDecision.Decided(status());
  }

  private static AcceptanceDecision wrong(int i, LineVerdict verdict, BookDonationLine line) {
    int taken = verdict.accepted() + verdict.redirected();
    if (taken > line.copies) {
      return new AcceptanceDecision.MoreThanOffered(i, line.copies);
    }
    if (verdict.redirected() > 0 && verdict.duplicateOf() == null) {
      return new AcceptanceDecision.RecordMissing(i);
    }
    if (taken < line.copies && verdict.declineReason() == null) {
      return new AcceptanceDecision.ReasonMissing(i);
    }
    return null;
  }

  private BookDonationStatus status() {
    if (given.stream().anyMatch(verdict -> verdict.accepted() > 0)) {
      return BookDonationStatus.ACCEPTED;
    }
    return given.stream().anyMatch(verdict -> verdict.redirected() > 0)
        ? BookDonationStatus.REDIRECTED
        : BookDonationStatus.DECLINED;
  }
}
