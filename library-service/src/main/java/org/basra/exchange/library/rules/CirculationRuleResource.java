package org.basra.exchange.library.rules;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.items.ItemType;
import org.basra.exchange.library.patrons.PatronCategory;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.http.Created;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/circulation-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Circulation rules")
@RunOnVirtualThread
class CirculationRuleResource {

  private final CirculationRules rules;
  private final Cursors cursors;
  private final EntityTag tag;

  CirculationRuleResource(CirculationRules rules, Cursors cursors, EntityTag tag) {
    this.rules = rules;
    this.cursors = cursors;
    this.tag = tag;
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN})
  @Refuses("CIRCULATION_RULE_EXISTS")
  @Operation(summary = "Add a circulation rule")
  @APIResponseSchema(value = CirculationRuleView.class, responseCode = "201")
  public RestResponse<CirculationRuleView> addCirculationRule(
      @NotNull @Valid CirculationRuleRequest request) {
    var rule =
        new CirculationRule(
            request.patronCategory(), request.itemType(), request.location(), request.terms());
    rules.persistAndFlush(rule);
    return Created.in("/v1/circulation-rules", rule.id, rule.version, CirculationRuleView.of(rule));
  }

  @GET
  @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN})
  @Operation(summary = "List circulation rules, oldest first")
  public Page<CirculationRuleView> listCirculationRules(@BeanParam PageRequest page) {
    return cursors
        .byId(
            page,
            List.of("circulation-rules"),
            rules::oldestFirst,
            CirculationRule::id,
            rules::count)
        .map(CirculationRuleView::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN})
  @Refuses("CIRCULATION_RULE_NOT_FOUND")
  @Operation(summary = "Read one circulation rule")
  @APIResponseSchema(value = CirculationRuleView.class, responseCode = "200")
  public RestResponse<CirculationRuleView> getCirculationRule(@PathParam("id") UUID id) {
    var rule = rules.load(id);
    return tag.answer(rule.version, () -> CirculationRuleView.of(rule));
  }

  @PUT
  @Path("/{id}")
  @Transactional
  @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN})
  @Refuses({"CIRCULATION_RULE_NOT_FOUND", "CIRCULATION_RULE_EXISTS", "RULE_FOR_EVERYBODY_STAYS"})
  @Operation(summary = "Change a circulation rule; loans that run keep their due dates")
  @APIResponseSchema(value = CirculationRuleView.class, responseCode = "200")
  public RestResponse<CirculationRuleView> changeCirculationRule(
      @PathParam("id") UUID id, @NotNull @Valid CirculationRuleRequest request) {
    var rule = rules.load(id);
    tag.require(rule.version);
    rule.change(request.conditions(), request.terms());
    rules.flush();
    return tag.changed(rule.version, CirculationRuleView.of(rule));
  }

  @DELETE
  @Path("/{id}")
  @Transactional
  @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN})
  @Refuses({"CIRCULATION_RULE_NOT_FOUND", "RULE_FOR_EVERYBODY_STAYS"})
  @Operation(summary = "Delete a circulation rule; the one for everybody stays")
  @APIResponse(responseCode = "204", description = "The rule is gone.")
  public void deleteCirculationRule(@PathParam("id") UUID id) {
    var rule = rules.load(id);
    tag.require(rule.version);
    rules.delete(rule);
    rules.flush();
  }

  @GET
  @Path("/explain")
  @PermitAll
  @Operation(summary = "Say which circulation rule decides, which others apply, and why")
  public RuleExplanation explainCirculationRules(
      @QueryParam("patronCategory") @Parameter(description = "Left out: nobody in particular.")
          PatronCategory patronCategory,
      @QueryParam("itemType") @Parameter(description = "Left out: nothing in particular.")
          ItemType itemType,
      @QueryParam("location") @Size(max = 32) @Parameter(description = "Left out: nowhere.")
          String location) {
    return RuleExplanation.of(rules.applying(patronCategory, itemType, location));
  }
}
