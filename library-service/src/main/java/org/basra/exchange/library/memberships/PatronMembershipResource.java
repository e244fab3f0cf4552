package org.basra.exchange.library.memberships;

import static org.basra.exchange.library.LibraryProblem.PATRON_NOT_FOUND;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.patrons.PatronRepository;
import org.basra.exchange.platform.audit.StaffReads;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/patrons/{patronId}/memberships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Patrons")
@RunOnVirtualThread
class PatronMembershipResource {

  private final AwardMembershipRepository memberships;
  private final PatronRepository patrons;
  private final Cursors cursors;
  private final Caller caller;
  private final StaffReads reads;

  PatronMembershipResource(
      AwardMembershipRepository memberships,
      PatronRepository patrons,
      Cursors cursors,
      Caller caller,
      StaffReads reads) {
    this.memberships = memberships;
    this.patrons = patrons;
    this.cursors = cursors;
    this.caller = caller;
    this.reads = reads;
  }

  @GET
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Refuses("PATRON_NOT_FOUND")
  @Operation(
      summary =
          "List the awards a patron's membership comes from, newest first; members see theirs")
  public Page<MembershipView> listPatronMemberships(
      @PathParam("patronId") UUID patronId, @BeanParam PageRequest page) {
    patrons.load(patronId, caller.scope(Roles.LIBRARIAN), PATRON_NOT_FOUND);
    reads.list(Roles.LIBRARIAN, "membership.list", "patron", patronId);
    return cursors
        .byId(
            page,
            List.of("patron-memberships", patronId.toString()),
            (after, limit) -> memberships.newestFirst(patronId, after, limit),
            membership -> membership.id,
            () -> memberships.count("patronId", patronId))
        .map(MembershipView::of);
  }
}
