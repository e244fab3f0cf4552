package org.basra.exchange.library.exports;

import org.basra.exchange.library.catalogue.ContributorView;

/** What a contributor did, in the properties of schema.org. */
enum ContributorPart {
  AUTHOR("author"),
  EDITOR("editor"),
  TRANSLATOR("translator"),
  ILLUSTRATOR("illustrator"),
  CONTRIBUTOR("contributor");

  private final String property;

  ContributorPart(String property) {
    this.property = property;
  }

  String property() {
    return property;
  }

  boolean isOf(ContributorView someone) {
    return of(someone.role()) == this;
  }

  /** Most records say nothing of their authors' part. */
  private static ContributorPart of(String role) {
    if (role == null || role.startsWith("author") || role.equals("creator")) {
      return AUTHOR;
    }
    if (role.startsWith("ed") || role.startsWith("compiler")) {
      return EDITOR;
    }
    if (role.startsWith("transl") || role.equals("tr") || role.equals("trl")) {
      return TRANSLATOR;
    }
    return role.startsWith("ill") ? ILLUSTRATOR : CONTRIBUTOR;
  }
}
