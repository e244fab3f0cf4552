package org.basra.exchange.library.sru;

import org.basra.exchange.library.cql.CqlParser;
import org.basra.exchange.library.cql.CqlQuery;
import org.basra.exchange.library.cql.Diagnostic;
import org.basra.exchange.library.cql.DiagnosticException;

/** What a program asks of the catalogue. */
sealed interface SruRequest {

  /** Most records in one answer; who asks for more gets these and the place of the next one. */
  int MOST_RECORDS = 100;

  /** The farthest place in a list: whoever needs more harvests. */
  int LAST_PLACE = 10_000;

  /** Records in an answer where nothing is said. */
  int USUAL_RECORDS = 10;

  /** What the server can do. */
  record Explain(boolean asText) implements SruRequest {}

  /**
   * Records.
   *
   * @param query read
   * @param start place of the first one, from 1
   * @param maximum how many at most
   * @param schema how they are written
   * @param asText whether they are escaped into text
   */
  record SearchRetrieve(CqlQuery query, int start, int maximum, SruSchema schema, boolean asText)
      implements SruRequest {}

  /**
   * The request that these parameters make.
   *
   * @throws DiagnosticException where they make none that is offered
   */
  static SruRequest of(SruVersion version, SruParameters parameters) {
    parameters.checkVersion();
    parameters.check();
    var operation = parameters.get(SruParameters.OPERATION);
    boolean asText = asText(version, parameters);
    return switch (operation.orElse("")) {
      case "" ->
          parameters.get(SruParameters.QUERY).isPresent()
              ? search(parameters, asText)
              : new Explain(asText);
      case "explain" -> new Explain(asText);
      case "searchRetrieve" -> search(parameters, asText);
      default -> throw Diagnostic.UNSUPPORTED_OPERATION.about(operation.get());
    };
  }

  private static boolean asText(SruVersion version, SruParameters parameters) {
    return switch (parameters.get(version.packing()).orElse("xml")) {
      case "xml" -> false;
      case "string" -> true;
      default -> throw Diagnostic.UNSUPPORTED_PACKING.about(version.packing());
    };
  }

  private static SearchRetrieve search(SruParameters parameters, boolean asText) {
    var query =
        parameters
            .get(SruParameters.QUERY)
            .orElseThrow(() -> Diagnostic.MISSING_PARAMETER.about(SruParameters.QUERY));
    int start = parameters.number(SruParameters.START, 1, 1);
    int maximum = parameters.number(SruParameters.MAXIMUM, 0, USUAL_RECORDS);
    var schema =
        parameters.get(SruParameters.SCHEMA).map(SruSchema::named).orElse(SruSchema.MARCXML);
    if (start > LAST_PLACE) {
      throw Diagnostic.FIRST_RECORD_OUT_OF_RANGE.about(Integer.toString(LAST_PLACE));
    }
    int most = Math.min(maximum, MOST_RECORDS);
    return new SearchRetrieve(CqlParser.parse(query), start, most, schema, asText);
  }
}
