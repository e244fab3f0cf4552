package org.basra.exchange.library.sru;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/sru")
@Produces("text/xml;charset=UTF-8")
@Tag(name = "Partners")
@RunOnVirtualThread
class SruResource {

  private static final String EXAMPLE =
      """
      <zs:searchRetrieveResponse xmlns:zs="http://www.loc.gov/zing/srw/">
        <zs:version>1.2</zs:version>
        <zs:numberOfRecords>1</zs:numberOfRecords>
        <zs:records>
          <zs:record>
            <zs:recordSchema>info:srw/schema/1/dc-v1.1</zs:recordSchema>
            <zs:recordPacking>xml</zs:recordPacking>
            <zs:recordData>
              <srw_dc:dc xmlns:srw_dc="info:srw/schema/1/dc-schema" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:title>رجال في الشمس</dc:title>
              </srw_dc:dc>
            </zs:recordData>
            <zs:recordIdentifier>01990a1e-3b0a-7d1c-8f2e-5b4c3d2e1f0a</zs:recordIdentifier>
            <zs:recordPosition>1</zs:recordPosition>
          </zs:record>
        </zs:records>
      </zs:searchRetrieveResponse>
      """;

  private final SruService service;

  SruResource(SruService service) {
    this.service = service;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "Search by CQL",
      description =
          "SRU 1.2 and 2.0, searchRetrieve and explain; without parameters the server explains"
              + " itself. CQL: and, or, not, parentheses; = (side by side), == (the whole"
              + " statement), all, any, and comparisons of dc.date; cql.serverChoice, dc.title,"
              + " dc.creator, dc.subject, dc.language, dc.date, rec.id, bath.isbn, dc.identifier,"
              + " cql.allRecords; a star ends the beginning of a word. Words are found in every"
              + " everyday spelling and form. Diagnostics are answers with status 200.")
  @Parameter(
      name = SruParameters.VERSION,
      in = ParameterIn.QUERY,
      description = "1.2 or 2.0; needed beside operation.",
      schema = @Schema(type = SchemaType.STRING, examples = "1.2"))
  @Parameter(
      name = SruParameters.OPERATION,
      in = ParameterIn.QUERY,
      description = "searchRetrieve or explain; only in version 1.2.",
      schema = @Schema(type = SchemaType.STRING, examples = "searchRetrieve"))
  @Parameter(
      name = SruParameters.QUERY,
      in = ParameterIn.QUERY,
      description = "CQL, at most 1000 characters.",
      schema = @Schema(type = SchemaType.STRING, examples = "dc.creator=كنفاني and dc.date>1960"))
  @Parameter(
      name = SruParameters.START,
      in = ParameterIn.QUERY,
      description = "Place of the first record, 1…10,000.",
      schema = @Schema(type = SchemaType.INTEGER, defaultValue = "1"))
  @Parameter(
      name = SruParameters.MAXIMUM,
      in = ParameterIn.QUERY,
      description = "Records in the answer; never more than 100.",
      schema = @Schema(type = SchemaType.INTEGER, defaultValue = "10"))
  @Parameter(
      name = SruParameters.SCHEMA,
      in = ParameterIn.QUERY,
      description = "marcxml or dc.",
      schema = @Schema(type = SchemaType.STRING, defaultValue = "marcxml"))
  @Parameter(
      name = "recordPacking",
      in = ParameterIn.QUERY,
      description = "xml or string; recordXMLEscaping in version 2.0.",
      schema = @Schema(type = SchemaType.STRING, defaultValue = "xml"))
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "text/xml",
              schema = @Schema(type = SchemaType.STRING),
              examples = @ExampleObject(name = "searchRetrieve", value = EXAMPLE)))
  public StreamingOutput searchByCql(@Context UriInfo uri) {
    return service.answer(new SruParameters(uri.getQueryParameters()))::send;
  }
}
