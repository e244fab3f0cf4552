package org.basra.exchange.library.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.basra.exchange.platform.text.ArabicText;

/**
 * Which column of a table tells what. Three ways to say it: {@code target:heading} for each column
 * that counts, targets in the order of the columns (empty for one that does not count), or nothing
 * at all, where the headings are the targets' own names.
 *
 * @param entries as the importer wrote them
 * @param heading whether the first row holds headings
 */
public record ColumnMap(List<String> entries, boolean heading) {

  private static final String NAMED = ":";
  private static final int MOST = 100;
  private static final int LONGEST_HEADING = 200;

  public ColumnMap {
    entries = List.copyOf(entries);
  }

  /** What is wrong with it, for the importer; nothing where it can be used. */
  public Optional<String> flaw() {
    if (entries.size() > MOST || entries.stream().anyMatch(e -> e.length() > LONGEST_HEADING)) {
      return Optional.of("≤ " + MOST + " × " + LONGEST_HEADING);
    }
    if (!heading && (entries.isEmpty() || named())) {
      return Optional.of("columns=title,author,,year");
    }
    var targets = entries.stream().map(ColumnMap::target).filter(t -> !t.isEmpty()).toList();
    var columns = targets.stream().map(Column::named).flatMap(Optional::stream).toList();
    if (columns.size() < targets.size()) {
      return Optional.of(Column.names());
    }
    return !entries.isEmpty() && !columns.contains(Column.TITLE)
        ? Optional.of(Column.TITLE.target())
        : repeated(columns).map(Column::target);
  }

  private static Optional<Column> repeated(List<Column> columns) {
    var met = EnumSet.noneOf(Column.class);
    return columns.stream().filter(column -> !met.add(column) && !column.mayRepeat()).findFirst();
  }

  /**
   * The columns in the order of the table, null for one that does not count.
   *
   * @param headings the cells of the first row; not looked at where there are no headings
   * @throws HeadingUnfit a heading that was asked for is not there, or none is the title
   */
  List<Column> over(List<String> headings) throws HeadingUnfit {
    if (!named() && !entries.isEmpty()) {
      return inOrder(heading ? headings.size() : entries.size());
    }
    var columns = new ArrayList<Column>(Collections.nCopies(headings.size(), null));
    if (entries.isEmpty()) {
      for (int i = 0; i < headings.size(); i++) {
        columns.set(i, Column.named(headings.get(i).strip()).orElse(null));
      }
    } else {
      for (var entry : entries) {
        columns.set(indexOf(entry, headings), column(entry));
      }
    }
    var counting = columns.stream().filter(column -> column != null).toList();
    if (!counting.contains(Column.TITLE) || repeated(counting).isPresent()) {
      throw new HeadingUnfit("The heading must name the column \"title\", and no column twice.");
    }
    return columns;
  }

  private List<Column> inOrder(int width) {
    var columns = new ArrayList<Column>();
    entries.forEach(entry -> columns.add(column(entry)));
    while (columns.size() < width) {
      columns.add(null);
    }
    return columns;
  }

  /** Headings are compared as readers' words are: a missing hamza makes no other column. */
  private static int indexOf(String entry, List<String> headings) throws HeadingUnfit {
    var wanted = fold(entry.substring(entry.indexOf(NAMED) + 1));
    for (int i = 0; i < headings.size(); i++) {
      if (fold(headings.get(i)).equals(wanted)) {
        return i;
      }
    }
    throw new HeadingUnfit("The table has no column for \"" + target(entry) + "\".");
  }

  private static String fold(String heading) {
    return ArabicText.fold(heading).strip();
  }

  private static String target(String entry) {
    return entry.split(NAMED, 2)[0].strip();
  }

  private static Column column(String entry) {
    return Column.named(target(entry)).orElse(null);
  }

  private boolean named() {
    return entries.stream().anyMatch(entry -> entry.contains(NAMED));
  }

  /** The entries of one text, parted by commas. */
  public static List<String> inOrder(String commaSeparated) {
    return Arrays.stream(commaSeparated.split(",", -1)).map(String::strip).toList();
  }

  /** The table does not have the columns that it should have. */
  static final class HeadingUnfit extends Exception {

    private static final long serialVersionUID = 1L;

    HeadingUnfit(String reason) {
      super(reason, null, false, false);
    }
  }
}
