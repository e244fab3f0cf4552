package org.basra.exchange.library.catalogue;

/**
 * The name of a contributor as one record gives it (MARC 21: 1XX, 7XX and their 880).
 *
 * @param kind what the tag says
 * @param original in its own script, usually Arabic; null where the record has only the other
 * @param latin in Latin letters; null where the record has only the other
 * @param role what they did, in the record's words; null where it does not say
 * @param mainEntry whether the record is entered under this name
 * @param author whether the record calls them its author: the main entry, or the role says so
 */
public record Heading(
    ContributorKind kind,
    Form original,
    Form latin,
    String role,
    boolean mainEntry,
    boolean author) {

  /**
   * A name in one script.
   *
   * @param name as shown, without dates
   * @param dates of birth and death or of a meeting, as printed; null where there are none
   */
  public record Form(String name, String dates) {}
}
