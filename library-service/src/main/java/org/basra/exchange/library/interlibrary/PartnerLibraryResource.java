package org.basra.exchange.library.interlibrary;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/partner-libraries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interlibrary loans")
@RunOnVirtualThread
class PartnerLibraryResource {

  private static final List<String> QUERY = List.of("partner-libraries");

  private final PartnerLibraryRepository partners;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Clock clock;

  PartnerLibraryResource(
      PartnerLibraryRepository partners, Cursors cursors, EntityTag tag, Clock clock) {
    this.partners = partners;
    this.cursors = cursors;
    this.tag = tag;
    this.clock = clock;
  }

  @POST
  @Transactional
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses("PARTNER_LIBRARY_EXISTS")
  @Operation(summary = "Add a partner library")
  @APIResponseSchema(value = PartnerLibraryView.class, responseCode = "201")
  public RestResponse<PartnerLibraryView> addPartnerLibrary(
      @NotNull @Valid PartnerLibraryRequest request) {
    var partner = new PartnerLibrary(request, clock.instant());
    partners.persistAndFlush(partner);
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.CREATED, PartnerLibraryView.of(partner))
        .header(HttpHeaders.LOCATION, "/v1/partner-libraries/" + partner.code)
        .header(HttpHeaders.ETAG, EntityTag.of(partner.version))
        .build();
  }

  @GET
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Operation(summary = "List the partner libraries by their codes")
  public Page<PartnerLibraryView> listPartnerLibraries(@BeanParam PageRequest page) {
    var after = cursors.position(page, QUERY, 1).map(List::getFirst).orElse("");
    var read = partners.inOrder(after, page.limit() + 1);
    var found = cursors.page(page, QUERY, read, partner -> List.of(partner.code));
    return (page.count() ? found.withTotal(partners.count()) : found).map(PartnerLibraryView::of);
  }

  @GET
  @Path("/{code}")
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Refuses("PARTNER_LIBRARY_NOT_FOUND")
  @Operation(summary = "Read one partner library")
  @APIResponseSchema(value = PartnerLibraryView.class, responseCode = "200")
  public RestResponse<PartnerLibraryView> getPartnerLibrary(@PathParam("code") String code) {
    var partner = partners.load(code);
    return tag.answer(partner.version, () -> PartnerLibraryView.of(partner));
  }
}
