package org.basra.exchange.library.donations;

import static org.basra.exchange.library.LibraryProblem.BOOK_DONATION_NOT_OFFERED;
import static org.basra.exchange.library.LibraryProblem.BOOK_DONATION_UNDECIDED;
import static org.basra.exchange.library.LibraryProblem.DECISION_EXCEEDS_OFFER;
import static org.basra.exchange.library.LibraryProblem.DECLINE_REASON_MISSING;
import static org.basra.exchange.library.LibraryProblem.RECORD_NOT_FOUND;
import static org.basra.exchange.library.LibraryProblem.REDIRECTED_RECORD_MISSING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.LibraryProblem;
import org.basra.exchange.library.catalogue.RecordRepository;
import org.basra.exchange.platform.outbox.Outbox;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.problem.ProblemError;
import org.basra.exchange.platform.security.Scope;

/** Decides on an offer; what is told of it is committed with it. */
@ApplicationScoped
class AcceptanceService {

  private final BookDonationRepository donations;
  private final RecordRepository records;
  private final Outbox outbox;
  private final Clock clock;

  AcceptanceService(
      BookDonationRepository donations, RecordRepository records, Outbox outbox, Clock clock) {
    this.donations = donations;
    this.records = records;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  BookDonation decide(UUID id, DecideDonationRequest request) {
    var donation = donations.lock(id, new Scope.Everything());
    var lines = donations.linesOf(donation);
    var now = clock.instant();
    switch (donation.decide(lines, request.lines(), now)) {
      case AcceptanceDecision.Decided(var unused) -> tell(donation, lines, now);
      case AcceptanceDecision.NotOffered(var status) ->
          throw BOOK_DONATION_NOT_OFFERED.because("It is " + status);
      case AcceptanceDecision.OnOtherLines(int missing, int unknown) ->
          throw BOOK_DONATION_UNDECIDED.because(
              "Missing are %d, not of this donation are %d".formatted(missing, unknown));
      case AcceptanceDecision.MoreThanOffered(int line, int copies) ->
          throw at(DECISION_EXCEEDS_OFFER, line, "accepted", "offered are " + copies);
      case AcceptanceDecision.ReasonMissing(int line) ->
          throw at(DECLINE_REASON_MISSING, line, "declineReason", "required");
      case AcceptanceDecision.RecordMissing(int line) ->
          throw at(REDIRECTED_RECORD_MISSING, line, "duplicateOf", "required");
    }
    return donation;
  }

  private static Problem at(LibraryProblem problem, int line, String field, String detail) {
    return problem.problem().at(ProblemError.body("/lines/" + line + "/" + field, detail));
  }

  private void tell(BookDonation donation, List<BookDonationLine> lines, Instant now) {
    var kept = lines.stream().filter(line -> line.accepted > 0).toList();
    if (!kept.isEmpty()) {
      int copies = kept.stream().mapToInt(line -> line.accepted).sum();
      outbox.append(
          donation, new BookDonationEvent.Accepted(donation.id, kept.size(), copies, now));
    }
    var redirected = lines.stream().filter(line -> line.redirected > 0).toList();
    var titles = records.titles(redirected.stream().map(line -> line.duplicateOf).toList());
    for (var line : redirected) {
      var title = titles.get(line.duplicateOf);
      if (title == null) {
        throw RECORD_NOT_FOUND.because(line.duplicateOf.toString());
      }
      outbox.append(donation, BookDonationEvent.Redirected.of(line, title, now));
    }
    donations.flush();
  }
}
