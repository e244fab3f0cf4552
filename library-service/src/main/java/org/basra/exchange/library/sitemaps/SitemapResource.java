package org.basra.exchange.library.sitemaps;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.basra.exchange.platform.openapi.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1")
@Produces("text/xml;charset=UTF-8")
@Tag(name = "Partners")
@RunOnVirtualThread
class SitemapResource {

  private static final String XML = "text/xml";

  private static final String INDEX =
      """
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap>
          <loc>http://127.0.0.1:8080/api/library/v1/sitemap-01990a1e-3b0a-7d1c-8f2e-5b4c3d2e1f0a.xml</loc>
          <lastmod>2026-11-24T18:00:00Z</lastmod>
        </sitemap>
      </sitemapindex>
      """;

  private static final String PAGE =
      """
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url>
          <loc>http://127.0.0.1:8080/api/library/v1/records/01990a1e-3b0a-7d1c-8f2e-5b4c3d2e1f0a</loc>
          <lastmod>2026-11-24T18:00:00Z</lastmod>
        </url>
      </urlset>
      """;

  private final Sitemaps sitemaps;

  SitemapResource(Sitemaps sitemaps) {
    this.sitemaps = sitemaps;
  }

  @GET
  @Path("/sitemap.xml")
  @PermitAll
  @Operation(
      summary = "Sitemap of the catalogue",
      description = "The pages of addresses; the records answer in JSON-LD by Accept.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = XML,
              schema = @Schema(type = SchemaType.STRING),
              examples = @ExampleObject(name = "sitemapindex", value = INDEX)))
  public StreamingOutput getSitemap() {
    return sitemaps.index()::send;
  }

  @GET
  @Path("/sitemap-{first}.xml")
  @PermitAll
  @Refuses("RECORD_NOT_FOUND")
  @Operation(
      summary = "One page of the sitemap",
      description = "The addresses of a record and of those behind it, 10,000 at most.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = XML,
              schema = @Schema(type = SchemaType.STRING),
              examples = @ExampleObject(name = "urlset", value = PAGE)))
  public StreamingOutput getSitemapPage(@PathParam("first") UUID first) {
    return sitemaps.page(first)::send;
  }
}
