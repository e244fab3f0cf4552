package org.basra.exchange.applications.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.basra.exchange.applications.documents.JsonDocument;
import org.basra.exchange.applications.patterns.CheckBudget;

/**
 * Whether a schema may serve as a form: valid JSON Schema 2020-12 about an object, made of the
 * keywords a form needs, of bounded size also when its references are followed, without dangerous
 * patterns, and with a label for every question.
 */
public final class SchemaLint {

  /** Where a form's schema stands in the requests that bring one. */
  static final String ROOT = "/form/schema";

  private static final int MOST_FAULTS = 50;

  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final Consumer<ExecutionContext> WITHOUT_FORMATS =
      execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(false));

  private final int maxBytes;
  private final Schema metaschema = Dialect2020.registry().getSchema(Dialect2020.metaschema());

  /** Accepts schemas of so many bytes. */
  public SchemaLint(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** What is wrong with the form; empty when it may be used. */
  public List<Fault> check(JsonDocument schema, Labels labels) {
    if (schema.size() > maxBytes) {
      return List.of(
          Fault.at(
              ROOT,
              "حجم الاستمارة أكبر من %d بايت".formatted(maxBytes),
              "The form is larger than %d bytes".formatted(maxBytes)));
    }
    var faults = againstMetaschema(schema.root());
    if (faults.isEmpty()) {
      faults = structure(schema.root(), labels);
    }
    return faults.stream().distinct().limit(MOST_FAULTS).toList();
  }

  private List<Fault> againstMetaschema(JsonNode schema) {
    return CheckBudget.within(LIMIT, () -> metaschema.validate(schema, WITHOUT_FORMATS))
        .map(errors -> errors.stream().map(SchemaLint::fault).toList())
        .orElse(
            List.of(
                Fault.at(
                    ROOT,
                    "تعذّر التحقق من الاستمارة في الوقت المتاح",
                    "The form could not be checked in the time there is")));
  }

  private static Fault fault(Error error) {
    return Fault.at(
        ROOT + error.getInstanceLocation(),
        "لا تقبله مواصفة JSON Schema 2020-12 (القاعدة %s)".formatted(error.getKeyword()),
        "JSON Schema 2020-12 does not accept this (rule %s)".formatted(error.getKeyword()));
  }

  private static List<Fault> structure(JsonNode schema, Labels labels) {
    var keywords = new KeywordWalk();
    keywords.start(schema);
    if (!keywords.faults().isEmpty()) {
      return keywords.faults();
    }
    var references = new References(keywords.places());
    if (!references.faults().isEmpty()) {
      return references.faults();
    }
    return new LabelWalk(keywords.places(), labels).faults();
  }
}
