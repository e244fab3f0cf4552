package org.basra.exchange.library.oai;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.basra.exchange.platform.http.SafePost;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/oai")
@Produces(OaiResource.XML)
@Tag(name = "Partners")
@RunOnVirtualThread
class OaiResource {

  static final String XML = "text/xml;charset=UTF-8";

  private static final String DOCUMENTED = "text/xml";
  private static final String RULES =
      "OAI-PMH 2.0: Identify, ListMetadataFormats, ListSets, GetRecord, ListIdentifiers,"
          + " ListRecords; metadataPrefix oai_dc or marc21; sets by language and of digital copies;"
          + " deleted records are told for ever. Errors of the protocol are answers with status 200."
          + " Come back with the responseDate of the first page as from: nothing is missed.";
  private static final String EXAMPLE =
      """
      <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
        <responseDate>2026-11-24T18:00:00Z</responseDate>
        <request verb="ListIdentifiers" metadataPrefix="oai_dc">http://127.0.0.1:8080/api/library/v1/oai</request>
        <ListIdentifiers>
          <header>
            <identifier>oai:exchange.basra.org:01990a1e-3b0a-7d1c-8f2e-5b4c3d2e1f0a</identifier>
            <datestamp>2026-11-20T09:30:00Z</datestamp>
            <setSpec>language:ara</setSpec>
          </header>
        </ListIdentifiers>
      </OAI-PMH>
      """;

  private final OaiService service;

  OaiResource(OaiService service) {
    this.service = service;
  }

  @GET
  @PermitAll
  @Operation(summary = "Harvest the catalogue", description = RULES)
  @Parameter(
      name = OaiArguments.VERB,
      in = ParameterIn.QUERY,
      description = "One of the six verbs.",
      schema = @Schema(type = SchemaType.STRING, examples = "ListRecords"))
  @Parameter(
      name = OaiArguments.METADATA_PREFIX,
      in = ParameterIn.QUERY,
      description = "oai_dc or marc21.",
      schema = @Schema(type = SchemaType.STRING, examples = "marc21"))
  @Parameter(
      name = OaiArguments.IDENTIFIER,
      in = ParameterIn.QUERY,
      description = "oai:, the archive, a colon and the record's id.",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = OaiArguments.FROM,
      in = ParameterIn.QUERY,
      description = "Changed at this second or day or later, UTC.",
      schema = @Schema(type = SchemaType.STRING, examples = "2026-11-01T00:00:00Z"))
  @Parameter(
      name = OaiArguments.UNTIL,
      in = ParameterIn.QUERY,
      description = "Changed at this second or day or earlier, UTC.",
      schema = @Schema(type = SchemaType.STRING, examples = "2026-11-30T23:59:59Z"))
  @Parameter(
      name = OaiArguments.SET,
      in = ParameterIn.QUERY,
      description = "A setSpec of ListSets.",
      schema = @Schema(type = SchemaType.STRING, examples = "language:ara"))
  @Parameter(
      name = OaiArguments.RESUMPTION_TOKEN,
      in = ParameterIn.QUERY,
      description = "Goes on with a list; with the verb alone.",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = DOCUMENTED,
              schema = @Schema(type = SchemaType.STRING),
              examples = @ExampleObject(name = "ListIdentifiers", value = EXAMPLE)))
  public StreamingOutput harvest(@Context UriInfo uri) {
    return service.answer(new OaiArguments(uri.getQueryParameters()))::send;
  }

  @POST
  @SafePost
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(
      summary = "Harvest the catalogue by a form",
      description = "The same arguments in the body. " + RULES)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_FORM_URLENCODED,
              schema = @Schema(type = SchemaType.STRING),
              examples =
                  @ExampleObject(
                      name = "ListRecords",
                      value = "verb=ListRecords&metadataPrefix=marc21&set=language%3Aara")))
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = DOCUMENTED,
              schema = @Schema(type = SchemaType.STRING),
              examples = @ExampleObject(name = "ListIdentifiers", value = EXAMPLE)))
  public StreamingOutput harvestByForm(InputStream body) throws IOException {
    return service.answerForm(new String(body.readAllBytes(), StandardCharsets.UTF_8))::send;
  }
}
