package org.basra.exchange.events.series;

import static org.basra.exchange.events.EventsProblem.SERIES_NOT_A_DRAFT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import java.util.UUID;
import org.basra.exchange.events.schedules.Schedules;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/series")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Series")
@RunOnVirtualThread
class SeriesResource {

  private final SeriesRepository series;
  private final Schedules schedules;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Caller caller;
  private final Clock clock;

  SeriesResource(
      SeriesRepository series,
      Schedules schedules,
      Cursors cursors,
      EntityTag tag,
      Caller caller,
      Clock clock) {
    this.series = series;
    this.schedules = schedules;
    this.cursors = cursors;
    this.tag = tag;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.EVENT_ORGANISER)
  @Refuses({
    "TIME_ZONE_UNKNOWN",
    "RULE_MALFORMED",
    "RULE_NOT_SUPPORTED",
    "RULE_ENDLESS",
    "START_OUTSIDE_RULE",
    "START_IN_THE_PAST",
    "SERIES_TOO_LONG"
  })
  @Operation(summary = "Draft a series")
  @APIResponseSchema(value = SeriesView.class, responseCode = "201")
  public RestResponse<SeriesView> draftSeries(@NotNull @Valid SeriesRequest request) {
    var draft = new Series(request, schedules.accept(request.schedule()), clock.instant());
    series.persistAndFlush(draft);
    return Created.in("/v1/series", draft.id, draft.version, SeriesView.of(draft, true));
  }

  @PUT
  @Path("/{id}")
  @Transactional
  @RolesAllowed(Roles.EVENT_ORGANISER)
  @Refuses({
    "SERIES_NOT_FOUND",
    "SERIES_NOT_A_DRAFT",
    "TIME_ZONE_UNKNOWN",
    "RULE_MALFORMED",
    "RULE_NOT_SUPPORTED",
    "RULE_ENDLESS",
    "START_OUTSIDE_RULE",
    "START_IN_THE_PAST",
    "SERIES_TOO_LONG"
  })
  @Operation(summary = "Change a draft")
  @APIResponseSchema(value = SeriesView.class, responseCode = "200")
  public RestResponse<SeriesView> changeSeries(
      @PathParam("id") UUID id, @NotNull @Valid SeriesRequest request) {
    var draft = series.lock(id);
    tag.require(draft.version);
    if (!draft.isDraft()) {
      throw SERIES_NOT_A_DRAFT.problem();
    }
    draft.change(request, schedules.accept(request.schedule()));
    series.flush();
    return tag.changed(draft.version, SeriesView.of(draft, true));
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Refuses("SERIES_NOT_FOUND")
  @Operation(summary = "Read one series; drafts are for organisers")
  @APIResponseSchema(value = SeriesView.class, responseCode = "200")
  public RestResponse<SeriesView> getSeries(@PathParam("id") UUID id) {
    boolean organiser = caller.has(Roles.EVENT_ORGANISER);
    var found = series.load(id, organiser);
    return tag.answer(found.version, () -> SeriesView.of(found, organiser));
  }

  @GET
  @PermitAll
  @Operation(summary = "List series, newest first; drafts are for organisers")
  public Page<SeriesView> listSeries(
      @BeanParam PageRequest page,
      @QueryParam("status") SeriesStatus status,
      @QueryParam("kind") SeriesKind kind) {
    boolean organiser = caller.has(Roles.EVENT_ORGANISER);
    var filter = new SeriesFilter(organiser, status, kind);
    return cursors
        .byId(
            page,
            filter.query(),
            (after, limit) -> series.newestFirst(filter, after, limit),
            Series::id,
            () -> series.count(filter))
        .map(found -> SeriesView.of(found, organiser));
  }
}
