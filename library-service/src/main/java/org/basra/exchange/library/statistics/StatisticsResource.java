package org.basra.exchange.library.statistics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.basra.exchange.library.LibraryConfig;
import org.basra.exchange.library.exports.CsvTable;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/statistics")
@Produces({MediaType.APPLICATION_JSON, StatisticsResource.CSV})
@Tag(name = "Statistics")
@RunOnVirtualThread
class StatisticsResource {

  static final String CSV = "text/csv";

  private final LoanStatistics statistics;
  private final LibraryConfig config;

  StatisticsResource(LoanStatistics statistics, LibraryConfig config) {
    this.statistics = statistics;
    this.config = config;
  }

  @GET
  @Path("/loans-by-month")
  @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN, Roles.AUDITOR})
  @Operation(
      summary = "Count the loans of each month, on the library's calendar",
      description = "JSON, or CSV by Accept.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = LoansByMonthView.class)),
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
      })
  public Response countLoansByMonth(
      @BeanParam PeriodParameters period, @Context HttpHeaders headers) {
    return answer(statistics.byMonth(period.in(config.zone())), headers);
  }

  @GET
  @Path("/loans-by-subject")
  @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN, Roles.AUDITOR})
  @Operation(
      summary = "Count the loans of the most borrowed subjects",
      description = "JSON, or CSV by Accept.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = LoansBySubjectView.class)),
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
      })
  public Response countLoansBySubject(
      @BeanParam PeriodParameters period, @Context HttpHeaders headers) {
    return answer(statistics.bySubject(period.in(config.zone())), headers);
  }

  @GET
  @Path("/loans-by-language")
  @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN, Roles.AUDITOR})
  @Operation(
      summary = "Count the loans of the most borrowed languages",
      description = "JSON, or CSV by Accept.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = LoansByLanguageView.class)),
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
      })
  public Response countLoansByLanguage(
      @BeanParam PeriodParameters period, @Context HttpHeaders headers) {
    return answer(statistics.byLanguage(period.in(config.zone())), headers);
  }

  @GET
  @Path("/turnover")
  @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN, Roles.AUDITOR})
  @Operation(
      summary = "Compare how much items are used, those that nobody borrowed included",
      description = "Loans per item. JSON, or CSV by Accept.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = TurnoverView.class)),
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
      })
  public Response compareTurnover(
      @BeanParam PeriodParameters period,
      @QueryParam("by") @Parameter(required = true, description = "What to group by.")
          TurnoverDimension by,
      @Context HttpHeaders headers) {
    if (by == null) {
      throw PeriodParameters.refused("by", Arrays.toString(TurnoverDimension.values()));
    }
    return answer(statistics.turnover(period.in(config.zone()), by), headers);
  }

  private static Response answer(Table table, HttpHeaders headers) {
    var answer =
        wantsCsv(headers)
            ? Response.ok(CsvTable.write(table.head(), table.rows()), CSV + ";charset=UTF-8")
            : Response.ok(table, MediaType.APPLICATION_JSON);
    return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
  }

  /** Whether the first acceptable form, the most wanted first, is a table. */
  private static boolean wantsCsv(HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().stream()
        .filter(
            range ->
                range.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                    || range.getType().equals("text"))
        .findFirst()
        .filter(range -> range.getType().equals("text"))
        .isPresent();
  }
}
