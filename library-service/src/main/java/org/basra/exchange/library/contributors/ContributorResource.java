package org.basra.exchange.library.contributors;

import static org.basra.exchange.library.LibraryProblem.CONTRIBUTOR_MOVED;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.catalogue.BibliographicRecord;
import org.basra.exchange.library.catalogue.RecordView;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/contributors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contributors")
@RunOnVirtualThread
class ContributorResource {

  private static final String CONTRIBUTORS = "/v1/contributors/";

  private final ContributorRepository contributors;
  private final ContributorService service;
  private final Cursors cursors;
  private final EntityTag tag;

  ContributorResource(
      ContributorRepository contributors,
      ContributorService service,
      Cursors cursors,
      EntityTag tag) {
    this.contributors = contributors;
    this.service = service;
    this.cursors = cursors;
    this.tag = tag;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "Find contributors by their names, in either script",
      description =
          "The words of q are beginnings of words of one name, in any everyday spelling. In the"
              + " order of the names; without q everybody.")
  public Page<ContributorEntryView> findContributors(
      @BeanParam PageRequest page,
      @QueryParam("q") @Parameter(description = "Beginnings of words.", example = "كنفاني غس")
          String q) {
    var query = NameQuery.of(q);
    var after =
        cursors.position(page, query.query(), NameQuery.Position.SIZE).map(NameQuery.Position::of);
    var found = contributors.find(query, after, page.limit() + 1);
    var names = contributors.names(found.stream().map(contributor -> contributor.id).toList());
    var entries =
        cursors
            .page(page, query.query(), found, NameQuery.Position::of)
            .map(one -> ContributorEntryView.of(one, names.get(one.id)));
    return page.count() ? entries.withTotal(contributors.count(query)) : entries;
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Refuses({"CONTRIBUTOR_NOT_FOUND", "CONTRIBUTOR_MOVED"})
  @Operation(summary = "Read one contributor with all its names")
  @APIResponseSchema(value = ContributorDetailView.class, responseCode = "200")
  public RestResponse<ContributorDetailView> getContributor(@PathParam("id") UUID id) {
    var contributor = contributors.load(id);
    if (contributor.isMerged()) {
      throw CONTRIBUTOR_MOVED
          .problem()
          .header(HttpHeaders.LOCATION, CONTRIBUTORS + contributor.mergedInto);
    }
    var detail = contributors.detail(contributor);
    return tag.answer(detail.shownVersion(), detail::view);
  }

  @GET
  @Path("/{id}/records")
  @PermitAll
  @Refuses("CONTRIBUTOR_NOT_FOUND")
  @Operation(
      summary = "List the records that name a contributor, newest first",
      description = "The id of one that was merged lists the records of the one it is now.")
  public Page<RecordView> listContributorRecords(
      @PathParam("id") UUID id, @BeanParam PageRequest page) {
    var asked = contributors.load(id);
    var who = asked.isMerged() ? asked.mergedInto : asked.id;
    return cursors
        .byId(
            page,
            List.of("contributor-records", id.toString()),
            (after, limit) -> contributors.records(who, after, limit),
            BibliographicRecord::id,
            () -> contributors.countRecords(who))
        .map(RecordView::of);
  }

  @PUT
  @Path("/{id}")
  @Transactional
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"CONTRIBUTOR_NOT_FOUND", "CONTRIBUTOR_MERGED", "CONTRIBUTOR_NAME_UNKNOWN"})
  @Operation(summary = "Say where a contributor comes from and which of its names are shown")
  @APIResponseSchema(value = ContributorDetailView.class, responseCode = "200")
  public RestResponse<ContributorDetailView> changeContributor(
      @PathParam("id") UUID id, @NotNull @Valid ChangeContributorRequest request) {
    var detail = service.change(id, request, tag::require);
    return tag.changed(detail.shownVersion(), detail.view());
  }
}
