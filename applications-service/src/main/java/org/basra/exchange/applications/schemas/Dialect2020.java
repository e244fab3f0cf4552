package org.basra.exchange.applications.schemas;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.DialectId;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Formats;
import com.networknt.schema.path.PathType;
import java.util.function.Consumer;
import org.basra.exchange.applications.patterns.BudgetedPattern;

/** JSON Schema 2020-12 as forms have it: formats count, nothing is fetched from anywhere. */
final class Dialect2020 {

  /** What {@code $schema} may say. */
  static final String ID = DialectId.DRAFT_2020_12;

  private static final String OWN_DOCUMENTS = "https://json-schema.org/draft/2020-12/";

  private Dialect2020() {}

  static SchemaRegistry registry() {
    return registry(
        builder ->
            builder.schemaLoader(
                loader -> loader.allow(iri -> iri.toString().startsWith(OWN_DOCUMENTS))));
  }

  static SchemaRegistry registry(Consumer<SchemaRegistry.Builder> more) {
    Dialect dialect =
        Dialect.builder(Dialects.getDraft202012())
            .formats(Formats.DEFAULT.stream().map(ShortFormat::new).toList())
            .build();
    var config =
        SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .regularExpressionFactory(BudgetedPattern::new)
            .build();
    return SchemaRegistry.withDefaultDialect(
        dialect, builder -> more.accept(builder.schemaRegistryConfig(config)));
  }

  static SchemaLocation metaschema() {
    return SchemaLocation.of(ID);
  }
}
