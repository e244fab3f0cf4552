package org.basra.exchange.aid.products;

import static org.basra.exchange.aid.AidProblem.MEDICINE_INCOMPLETE;
import static org.basra.exchange.aid.AidProblem.NOT_A_MEDICINE;

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
import java.util.List;
import java.util.UUID;
import org.basra.exchange.aid.AidProblem;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.http.Created;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.problem.ProblemError;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/products")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
@RunOnVirtualThread
class AidItemResource {

  private final AidItemRepository items;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Clock clock;

  AidItemResource(AidItemRepository items, Cursors cursors, EntityTag tag, Clock clock) {
    this.items = items;
    this.cursors = cursors;
    this.tag = tag;
    this.clock = clock;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.AID_COORDINATOR)
  @Refuses({"MEDICINE_INCOMPLETE", "NOT_A_MEDICINE"})
  @Operation(summary = "Define a product")
  @APIResponseSchema(value = AidItemView.class, responseCode = "201")
  public RestResponse<AidItemView> defineProduct(@NotNull @Valid DefineAidItemRequest request) {
    return switch (request.decide()) {
      case AidItemDecision.Sound() -> define(request);
      case AidItemDecision.Incomplete(var missing) -> throw at(missing, MEDICINE_INCOMPLETE);
      case AidItemDecision.NotAMedicine(var superfluous) -> throw at(superfluous, NOT_A_MEDICINE);
    };
  }

  private RestResponse<AidItemView> define(DefineAidItemRequest request) {
    var item = new AidItem(request, clock.instant());
    items.persistAndFlush(item);
    return Created.in("/v1/products", item.id, item.version, AidItemView.of(item));
  }

  private static Problem at(List<String> fields, AidProblem problem) {
    var refusal = problem.problem();
    fields.forEach(field -> refusal.at(ProblemError.body("/" + field, problem.title().en())));
    return refusal;
  }

  @GET
  @RolesAllowed({
    Roles.AID_COORDINATOR,
    Roles.WAREHOUSE,
    Roles.PHARMACIST,
    Roles.FIELD_AGENT,
    Roles.MEMBER,
    "scope:aid:read"
  })
  @Operation(summary = "List products, newest first")
  public Page<AidItemView> listProducts(
      @BeanParam PageRequest page, @QueryParam("kind") AidItemKind kind) {
    return cursors
        .byId(
            page,
            List.of("products", String.valueOf(kind)),
            (after, limit) -> items.newestFirst(kind, after, limit),
            AidItem::id,
            () -> items.count(kind))
        .map(AidItemView::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.AID_COORDINATOR,
    Roles.WAREHOUSE,
    Roles.PHARMACIST,
    Roles.FIELD_AGENT,
    Roles.MEMBER,
    "scope:aid:read"
  })
  @Refuses("PRODUCT_NOT_FOUND")
  @Operation(summary = "Read one product")
  @APIResponseSchema(value = AidItemView.class, responseCode = "200")
  public RestResponse<AidItemView> getProduct(@PathParam("id") UUID id) {
    var item = items.load(id);
    return tag.answer(item.version, () -> AidItemView.of(item));
  }

  @PUT
  @Path("/{id}")
  @Transactional
  @RolesAllowed(Roles.AID_COORDINATOR)
  @Refuses("PRODUCT_NOT_FOUND")
  @Operation(summary = "Change a product's names")
  @APIResponseSchema(value = AidItemView.class, responseCode = "200")
  public RestResponse<AidItemView> renameProduct(
      @PathParam("id") UUID id, @NotNull @Valid RenameAidItemRequest request) {
    var item = items.lock(id);
    tag.require(item.version);
    item.rename(request.name());
    items.flush();
    return tag.changed(item.version, AidItemView.of(item));
  }
}
