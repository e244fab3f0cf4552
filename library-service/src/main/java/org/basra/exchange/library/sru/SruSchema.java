package org.basra.exchange.library.sru;

import java.util.Arrays;
import org.basra.exchange.library.cql.Diagnostic;

/** The schemas in which records are given. */
enum SruSchema {
  MARCXML(
      "marcxml",
      "info:srw/schema/1/marcxml-v1.1",
      "http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd",
      "MARC 21"),
  DC(
      "dc",
      "info:srw/schema/1/dc-v1.1",
      "http://www.loc.gov/standards/sru/recordSchemas/dc-schema.xsd",
      "Dublin Core");

  private final String shortName;
  private final String identifier;
  private final String location;
  private final String title;

  SruSchema(String shortName, String identifier, String location, String title) {
    this.shortName = shortName;
    this.identifier = identifier;
    this.location = location;
    this.title = title;
  }

  String shortName() {
    return shortName;
  }

  String identifier() {
    return identifier;
  }

  String location() {
    return location;
  }

  String title() {
    return title;
  }

  static SruSchema named(String name) {
    return Arrays.stream(values())
        .filter(schema -> schema.shortName.equals(name) || schema.identifier.equals(name))
        .findFirst()
        .orElseThrow(() -> Diagnostic.UNKNOWN_SCHEMA.about(name));
  }
}
