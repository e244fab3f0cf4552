package org.basra.exchange.library.tables;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a column of a table tells of a book. */
public enum Column {
  /** The title as printed; every book needs one. MARC 245. */
  TITLE("title", false),
  /** The same title in the other script, mostly romanised. MARC 880, linked to 245. */
  LATIN_TITLE("latinTitle", false),
  /** The title of the work that was translated. MARC 240. */
  ORIGINAL_TITLE("originalTitle", false),
  /** Persons or bodies, the first one responsible for the book. MARC 100 and 700. */
  AUTHOR("author", true),
  /** MARC 264 $b. */
  PUBLISHER("publisher", false),
  /** Where it was published. MARC 264 $a. */
  PLACE("place", false),
  /** When it was published, as printed. MARC 264 $c and, where Gregorian, 008. */
  YEAR("year", false),
  /** A name or an ISO 639 code. MARC 008 and 041; what is not known goes to 546. */
  LANGUAGE("language", true),
  /** MARC 020. */
  ISBN("isbn", true),
  /** MARC 650. */
  SUBJECT("subject", true),
  /** MARC 490. */
  SERIES("series", false),
  /** The place on the shelf. MARC 099. */
  CALL_NUMBER("callNumber", false),
  /** A digital copy. MARC 856. */
  URL("url", false),
  /** How many pages it has. MARC 300. */
  PAGES("pages", false),
  /** MARC 500. */
  NOTE("note", false),
  /** The number of the book in its owner's list: makes a second import an update. MARC 001. */
  CONTROL_NUMBER("controlNumber", false);

  private final String target;
  private final boolean list;

  Column(String target, boolean list) {
    this.target = target;
    this.list = list;
  }

  /** The column of this name, as importers write it. */
  public static Optional<Column> named(String target) {
    return Arrays.stream(values()).filter(column -> column.target.equals(target)).findFirst();
  }

  /** All names, for a refusal. */
  public static String names() {
    return Arrays.stream(values()).map(Column::target).collect(Collectors.joining(", "));
  }

  /** The name as importers write it. */
  public String target() {
    return target;
  }

  /** Whether a cell may hold several values, parted by {@code ;}, {@code ؛} or {@code |}. */
  boolean isList() {
    return list;
  }

  /** Whether two columns of one table may both be it. */
  boolean mayRepeat() {
    return list || this == NOTE || this == SERIES || this == URL;
  }
}
