package org.basra.exchange.library.sru;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.basra.exchange.library.cql.Diagnostic;
import org.basra.exchange.library.cql.DiagnosticException;

/**
 * The parameters of a request, as they came.
 *
 * @param values names with their values
 */
record SruParameters(Map<String, List<String>> values) {

  static final String VERSION = "version";
  static final String OPERATION = "operation";
  static final String QUERY = "query";
  static final String START = "startRecord";
  static final String MAXIMUM = "maximumRecords";
  static final String SCHEMA = "recordSchema";

  private static final Set<String> UNDERSTOOD =
      Set.of(
          VERSION,
          OPERATION,
          QUERY,
          START,
          MAXIMUM,
          SCHEMA,
          SruVersion.V1_2.packing(),
          SruVersion.V2_0.packing(),
          "queryType",
          // What a server need not heed.
          "resultSetTTL",
          "httpAccept",
          "responseType",
          "extraRequestData",
          // Of an operation that is refused as a whole.
          "scanClause");

  private static final Map<String, Diagnostic> REFUSED =
      Map.of(
          "sortKeys", Diagnostic.UNSUPPORTED_SORT,
          "recordXPath", Diagnostic.UNSUPPORTED_XPATH,
          "stylesheet", Diagnostic.UNSUPPORTED_STYLESHEET);

  /** Extensions, which a server that does not know them ignores. */
  private static final String EXTENSION = "x-";

  /**
   * The value of a parameter.
   *
   * @throws DiagnosticException where it was given twice
   */
  Optional<String> get(String name) {
    var all = values.getOrDefault(name, List.of());
    if (all.size() > 1) {
      throw Diagnostic.UNSUPPORTED_PARAMETER_VALUE.about(name);
    }
    return all.stream().findFirst();
  }

  /**
   * Checks that nothing is asked for that is not offered.
   *
   * @throws DiagnosticException naming the first such parameter
   */
  void check() {
    for (var name : values.keySet()) {
      if (!UNDERSTOOD.contains(name) && !name.startsWith(EXTENSION)) {
        throw REFUSED.getOrDefault(name, Diagnostic.UNSUPPORTED_PARAMETER).about(name);
      }
    }
    get("queryType")
        .filter(type -> !type.equals("cql"))
        .ifPresent(
            type -> {
              throw Diagnostic.UNSUPPORTED_PARAMETER_VALUE.about("queryType");
            });
  }

  /**
   * The version in which the answer is written, whatever becomes of the request: who asks for an
   * older one understands 1.2, who names none speaks 2.0, which has no parameter for it.
   */
  SruVersion spoken() {
    boolean isOld =
        values.isEmpty()
            || values.containsKey(OPERATION)
            || values.getOrDefault(VERSION, List.of()).stream().anyMatch(v -> v.startsWith("1"));
    return isOld && !values.getOrDefault(VERSION, List.of()).contains(SruVersion.V2_0.number())
        ? SruVersion.V1_2
        : SruVersion.V2_0;
  }

  /**
   * Checks the version.
   *
   * @throws DiagnosticException where another one is wanted, or 1.2 is spoken and not named
   */
  void checkVersion() {
    var version = get(VERSION);
    if (version.isEmpty() && values.containsKey(OPERATION)) {
      throw Diagnostic.MISSING_PARAMETER.about(VERSION);
    }
    if (version.isPresent() && !version.get().equals(spoken().number())) {
      throw Diagnostic.UNSUPPORTED_VERSION.about(spoken().number());
    }
  }

  /**
   * A whole number.
   *
   * @throws DiagnosticException where it is none, or smaller than {@code least}
   */
  int number(String name, int least, int otherwise) {
    var text = get(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (text.get().matches("\\d{1,9}") && Integer.parseInt(text.get()) >= least) {
      return Integer.parseInt(text.get());
    }
    throw Diagnostic.UNSUPPORTED_PARAMETER_VALUE.about(name);
  }
}
