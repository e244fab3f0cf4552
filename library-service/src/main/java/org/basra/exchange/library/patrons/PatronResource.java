package org.basra.exchange.library.patrons;

import static org.basra.exchange.library.LibraryProblem.PATRON_NOT_FOUND;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.basra.exchange.platform.audit.StaffReads;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.http.Created;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/patrons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Patrons")
@RunOnVirtualThread
class PatronResource {

  private final PatronRepository patrons;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Caller caller;
  private final Clock clock;
  private final StaffReads reads;

  PatronResource(
      PatronRepository patrons,
      Cursors cursors,
      EntityTag tag,
      Caller caller,
      Clock clock,
      StaffReads reads) {
    this.patrons = patrons;
    this.cursors = cursors;
    this.tag = tag;
    this.caller = caller;
    this.clock = clock;
    this.reads = reads;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"CARD_NUMBER_TAKEN", "ACCOUNT_TAKEN", "GUARDIAN_NOT_ADULT", "GUARDIAN_NOT_NEEDED"})
  @Operation(summary = "Register a patron")
  @APIResponseSchema(value = PatronView.class, responseCode = "201")
  public RestResponse<PatronView> registerPatron(@NotNull @Valid RegisterPatronRequest request) {
    var patron = new Patron(request, clock.instant());
    patrons.persistAndFlush(patron);
    return Created.in("/v1/patrons", patron.id, patron.version, PatronView.of(patron));
  }

  @GET
  @RolesAllowed(Roles.LIBRARIAN)
  @Operation(summary = "List patrons, newest first, or find one by its card")
  public Page<PatronView> listPatrons(
      @BeanParam PageRequest page,
      @QueryParam("cardNumber") @Parameter(description = "Exact card number.") String cardNumber,
      @QueryParam("category") PatronCategory category,
      @QueryParam("status") PatronStatus status,
      @QueryParam("expiresBefore")
          @Parameter(description = "Only those whose membership ends before this day.")
          LocalDate expiresBefore) {
    var filter = new PatronFilter(category, status, expiresBefore);
    reads.list(Roles.LIBRARIAN, "patron.list", "patron", null);
    if (cardNumber != null) {
      var found = new Page<>(patrons.byCardNumber(cardNumber), null, null).map(PatronView::of);
      return page.count() ? found.withTotal(found.items().size()) : found;
    }
    return cursors
        .byId(
            page,
            filter.query(),
            (after, limit) -> patrons.newestFirst(filter, after, limit),
            Patron::id,
            () -> patrons.count(filter))
        .map(PatronView::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Refuses("PATRON_NOT_FOUND")
  @Operation(summary = "Read one patron; members read themselves")
  @APIResponseSchema(value = PatronView.class, responseCode = "200")
  public RestResponse<PatronView> getPatron(@PathParam("id") UUID id) {
    var patron = patrons.load(id, caller.scope(Roles.LIBRARIAN), PATRON_NOT_FOUND);
    reads.one(Roles.LIBRARIAN, "patron.read", "patron", id);
    return tag.answer(patron.version, () -> PatronView.of(patron));
  }

  @PUT
  @Path("/{id}")
  @Transactional
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"PATRON_NOT_FOUND", "ACCOUNT_TAKEN", "GUARDIAN_NOT_ADULT", "GUARDIAN_NOT_NEEDED"})
  @Operation(summary = "Change a patron's category, status, account, expiry or guardian")
  @APIResponseSchema(value = PatronView.class, responseCode = "200")
  public RestResponse<PatronView> changePatron(
      @PathParam("id") UUID id, @NotNull @Valid ChangePatronRequest request) {
    var patron = patrons.lock(id);
    tag.require(patron.version);
    patron.change(request);
    patrons.flush();
    return tag.changed(patron.version, PatronView.of(patron));
  }
}
