package org.basra.exchange.library.oai;

import static org.basra.exchange.library.oai.OaiArguments.FROM;
import static org.basra.exchange.library.oai.OaiArguments.IDENTIFIER;
import static org.basra.exchange.library.oai.OaiArguments.METADATA_PREFIX;
import static org.basra.exchange.library.oai.OaiArguments.RESUMPTION_TOKEN;
import static org.basra.exchange.library.oai.OaiArguments.SET;
import static org.basra.exchange.library.oai.OaiArguments.UNTIL;

import java.util.Arrays;
import java.util.Set;

/** The six questions of the protocol and the arguments each of them takes. */
enum OaiVerb {
  IDENTIFY("Identify", Set.of(), Set.of()),
  LIST_METADATA_FORMATS("ListMetadataFormats", Set.of(), Set.of(IDENTIFIER)),
  LIST_SETS("ListSets", Set.of(), Set.of(RESUMPTION_TOKEN)),
  GET_RECORD("GetRecord", Set.of(IDENTIFIER, METADATA_PREFIX), Set.of()),
  LIST_IDENTIFIERS(
      "ListIdentifiers", Set.of(METADATA_PREFIX), Set.of(FROM, UNTIL, SET, RESUMPTION_TOKEN)),
  LIST_RECORDS("ListRecords", Set.of(METADATA_PREFIX), Set.of(FROM, UNTIL, SET, RESUMPTION_TOKEN));

  private final String verb;
  private final Set<String> required;
  private final Set<String> optional;

  OaiVerb(String verb, Set<String> required, Set<String> optional) {
    this.verb = verb;
    this.required = required;
    this.optional = optional;
  }

  /** As requests and answers spell it. */
  String verb() {
    return verb;
  }

  Set<String> required() {
    return required;
  }

  boolean takes(String argument) {
    return required.contains(argument) || optional.contains(argument);
  }

  /** The verb of that name. */
  static OaiVerb named(String verb) {
    return Arrays.stream(values())
        .filter(one -> one.verb.equals(verb))
        .findFirst()
        .orElseThrow(() -> OaiErrorCode.BAD_VERB.refusal("The protocol has no such verb."));
  }
}
