package org.basra.exchange.library.cql;

/** What can be wrong with a query or a request for records: {@code info:srw/diagnostic/1}. */
public enum Diagnostic {
  UNSUPPORTED_OPERATION(4, "Unsupported operation"),
  UNSUPPORTED_VERSION(5, "Unsupported version"),
  UNSUPPORTED_PARAMETER_VALUE(6, "Unsupported parameter value"),
  MISSING_PARAMETER(7, "Mandatory parameter not supplied"),
  UNSUPPORTED_PARAMETER(8, "Unsupported parameter"),
  QUERY_SYNTAX_ERROR(10, "Query syntax error"),
  TOO_MANY_CHARACTERS(12, "Too many characters in query"),
  UNSUPPORTED_PARENTHESES(13, "Invalid or unsupported use of parentheses"),
  UNSUPPORTED_INDEX(16, "Unsupported index"),
  UNSUPPORTED_RELATION(19, "Unsupported relation"),
  UNSUPPORTED_RELATION_MODIFIER(20, "Unsupported relation modifier"),
  EMPTY_TERM(27, "Empty term unsupported"),
  UNSUPPORTED_MASKING(28, "Masking character not supported"),
  MASKED_WORD_TOO_SHORT(29, "Masked words too short"),
  UNSUPPORTED_ANCHORING(31, "Anchoring character not supported"),
  INVALID_TERM(36, "Term in invalid format for index or relation"),
  UNSUPPORTED_BOOLEAN(37, "Unsupported boolean operator"),
  TOO_MANY_BOOLEANS(38, "Too many boolean operators in query"),
  UNSUPPORTED_BOOLEAN_MODIFIER(46, "Unsupported boolean modifier"),
  UNSUPPORTED_QUERY_FEATURE(48, "Query feature unsupported"),
  FIRST_RECORD_OUT_OF_RANGE(61, "First record position out of range"),
  UNKNOWN_SCHEMA(66, "Unknown schema for retrieval"),
  UNSUPPORTED_PACKING(71, "Unsupported record packing"),
  UNSUPPORTED_XPATH(72, "XPath retrieval unsupported"),
  UNSUPPORTED_SORT(80, "Sort not supported"),
  UNSUPPORTED_STYLESHEET(110, "Stylesheets not supported");

  private final int number;
  private final String message;

  Diagnostic(int number, String message) {
    this.number = number;
    this.message = message;
  }

  /** Its address. */
  public String uri() {
    return "info:srw/diagnostic/1/" + number;
  }

  /** What the list says of it. */
  public String message() {
    return message;
  }

  /** To be thrown; {@code details} name the part that is meant. */
  public DiagnosticException about(String details) {
    return new DiagnosticException(this, details);
  }
}
