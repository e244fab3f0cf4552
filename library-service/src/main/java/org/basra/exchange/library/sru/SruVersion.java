package org.basra.exchange.library.sru;

/** The versions of the protocol; they differ in names more than in sense. */
enum SruVersion {
  V1_2(
      "1.2",
      "http://www.loc.gov/zing/srw/",
      "http://www.loc.gov/zing/srw/diagnostic/",
      "recordPacking"),
  V2_0(
      "2.0",
      "http://docs.oasis-open.org/ns/search-ws/sruResponse",
      "http://docs.oasis-open.org/ns/search-ws/diagnostic",
      "recordXMLEscaping");

  private final String number;
  private final String namespace;
  private final String diagnosticNamespace;
  private final String packing;

  SruVersion(String number, String namespace, String diagnosticNamespace, String packing) {
    this.number = number;
    this.namespace = namespace;
    this.diagnosticNamespace = diagnosticNamespace;
    this.packing = packing;
  }

  String number() {
    return number;
  }

  String namespace() {
    return namespace;
  }

  String diagnosticNamespace() {
    return diagnosticNamespace;
  }

  /** The parameter, and the element, that says whether records are XML or text. */
  String packing() {
    return packing;
  }
}
