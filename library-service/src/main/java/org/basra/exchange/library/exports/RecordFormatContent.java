package org.basra.exchange.library.exports;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;

/**
 * Documents the formats of every endpoint that produces {@link RecordFormat#MEDIA_TYPES}: the list
 * of them stands in one place. Runs at build time.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RecordFormatContent implements OASFilter {

  private static final String PRODUCES = "jakarta.ws.rs.Produces";

  private final Set<String> operations;

  /** Called by Quarkus with the application's index. */
  public RecordFormatContent(IndexView index) {
    this.operations =
        index.getAnnotations(PRODUCES).stream()
            .filter(produces -> produces.target().kind() == AnnotationTarget.Kind.METHOD)
            .filter(RecordFormatContent::isEveryFormat)
            .map(produces -> produces.target().asMethod().name())
            .collect(Collectors.toSet());
  }

  private static boolean isEveryFormat(AnnotationInstance produces) {
    return produces.value() != null
        && String.join(",", produces.value().asStringArray()).equals(RecordFormat.MEDIA_TYPES);
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
      return;
    }
    document.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .filter(operation -> operations.contains(operation.getOperationId()))
        .forEach(RecordFormatContent::addFormats);
  }

  private static void addFormats(Operation operation) {
    var content = operation.getResponses().getAPIResponse("200").getContent();
    for (var format : RecordFormat.values()) {
      content.addMediaType(format.mediaType(), OASFactory.createMediaType().schema(schema(format)));
    }
  }

  private static Schema schema(RecordFormat format) {
    return switch (format) {
      case MARC -> text().format("binary");
      case JSON_LD -> OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
      default -> text();
    };
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }
}
