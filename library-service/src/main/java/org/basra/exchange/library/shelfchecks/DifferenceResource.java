package org.basra.exchange.library.shelfchecks;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.basra.exchange.library.shelfchecks.DifferenceRepository.Position;
import org.basra.exchange.library.stocktaking.DifferenceKind;
import org.basra.exchange.library.stocktaking.StockTakingRepository;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.basra.exchange.platform.security.Roles;
import org.basra.exchange.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/stock-takings/{id}/differences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stock-taking")
@RunOnVirtualThread
class DifferenceResource {

  private static final String CSV = "text/csv";

  private final StockTakingRepository takings;
  private final DifferenceRepository differences;
  private final Cursors cursors;

  DifferenceResource(
      StockTakingRepository takings, DifferenceRepository differences, Cursors cursors) {
    this.takings = takings;
    this.differences = differences;
    this.cursors = cursors;
  }

  @GET
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses("STOCK_TAKING_NOT_FOUND")
  @Operation(
      summary = "List in what the shelf differs from the catalogue, by call number",
      description = "As it is now while the stock-taking is open, and as it was at its end later.")
  public Page<DifferenceView> listStockTakingDifferences(
      @PathParam("id") UUID id,
      @QueryParam("kind") @Parameter(description = "Only these.") DifferenceKind kind,
      @BeanParam PageRequest page) {
    takings.load(id);
    var query = List.of("stock-taking-differences", id.toString(), String.valueOf(kind));
    var behind =
        cursors
            .position(page, query, 2)
            .map(at -> new Position(decoded(at.get(0)), UUID.fromString(at.get(1))))
            .orElse(Position.START);
    var rows = differences.list(id, kind, behind, page.limit() + 1);
    var found =
        cursors.page(
            page, query, rows, row -> List.of(encoded(row.callNumber()), row.id().toString()));
    return page.count() ? found.withTotal(differences.count(id, kind)) : found;
  }

  /** What somebody writes on a spine may be what separates the parts of a cursor. */
  private static String encoded(String callNumber) {
    return HexFormat.of()
        .formatHex(Objects.toString(callNumber, "").getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String hexadecimal) {
    return new String(HexFormat.of().parseHex(hexadecimal), StandardCharsets.UTF_8);
  }

  @GET
  @Path("/table")
  @Produces(CSV)
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses("STOCK_TAKING_NOT_FOUND")
  @Operation(
      summary = "Get all differences as a table, to take along the shelf",
      description = "Sentences and titles are in the language of Accept-Language.")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public Response tableStockTakingDifferences(
      @PathParam("id") UUID id,
      @QueryParam("kind") @Parameter(description = "Only these.") DifferenceKind kind,
      @Context HttpHeaders headers) {
    takings.load(id);
    var language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    var rows = differences.list(id, kind, Position.START, Integer.MAX_VALUE);
    return Response.ok(DifferenceTable.write(rows, language), CSV + ";charset=UTF-8")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
