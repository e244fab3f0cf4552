package org.basra.exchange.library.oai;

/** What the protocol lets an archive answer instead of records. */
enum OaiErrorCode {
  BAD_ARGUMENT("badArgument"),
  BAD_RESUMPTION_TOKEN("badResumptionToken"),
  BAD_VERB("badVerb"),
  CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
  ID_DOES_NOT_EXIST("idDoesNotExist"),
  NO_METADATA_FORMATS("noMetadataFormats"),
  NO_RECORDS_MATCH("noRecordsMatch");

  private final String code;

  OaiErrorCode(String code) {
    this.code = code;
  }

  /** As the answer spells it. */
  String code() {
    return code;
  }

  /** Whether the answer must not repeat the request's arguments: they are what is wrong. */
  boolean hidesArguments() {
    return this == BAD_ARGUMENT || this == BAD_VERB;
  }

  OaiRefusal refusal(String message) {
    return new OaiRefusal(this, message);
  }
}
