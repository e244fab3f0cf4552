package org.basra.exchange.library.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.basra.exchange.platform.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/record-suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
@RunOnVirtualThread
class SuggestionResource {

  private final Suggestions suggestions;

  SuggestionResource(Suggestions suggestions) {
    this.suggestions = suggestions;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "Titles for what is being typed",
      description = "At most ten titles with all words, the last of which may be unfinished.")
  public Page<SuggestionView> suggestRecords(
      @QueryParam("q") @Parameter(description = "What was typed so far.", example = "رجال في الش")
          String q) {
    return new Page<>(List.copyOf(suggestions.of(RecordQuery.checked(q))), null, null);
  }
}
