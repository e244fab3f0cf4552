package org.basra.exchange.library.donations;

import static org.basra.exchange.library.LibraryProblem.RECORD_NOT_FOUND;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.catalogue.RecordRepository;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/records/{recordId}/donation-credits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Donations")
@RunOnVirtualThread
class DonationCreditResource {

  private final DonationCredits credits;
  private final RecordRepository records;
  private final Cursors cursors;

  DonationCreditResource(DonationCredits credits, RecordRepository records, Cursors cursors) {
    this.credits = credits;
    this.records = records;
    this.cursors = cursors;
  }

  @GET
  @PermitAll
  @Refuses("RECORD_NOT_FOUND")
  @Operation(summary = "List whom copies of a record came from, newest first")
  public Page<DonationCreditView> listDonationCredits(
      @PathParam("recordId") UUID recordId, @BeanParam PageRequest page) {
    if (!records.exists(recordId)) {
      throw RECORD_NOT_FOUND.problem();
    }
    return cursors
        .byId(
            page,
            List.of("donation-credits", recordId.toString()),
            (after, limit) -> credits.newestFirst(recordId, after, limit),
            DonationCredit::donationId,
            () -> credits.count(recordId))
        .map(DonationCreditView::of);
  }
}
